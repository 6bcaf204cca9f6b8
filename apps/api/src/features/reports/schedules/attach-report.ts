import { Inject, Injectable } from '@nestjs/common';
import { BLOBS, type BlobStore, sha256Of } from '../../../platform/blobs/blob-store.ts';
import type { Tx } from '../../../platform/database/tx.ts';
import { reportPdf } from '../files/report-pdf.ts';
import { fileName } from '../files/report-words.ts';
import { brandOf } from '../files/write-pdf.ts';
import { MakeReport } from '../make-report.ts';
import type { ScheduleTimes } from './schedule-clock.ts';

/** Makes the report of a space for a mail to take along. */
@Injectable()
export class AttachReport {
  constructor(
    private readonly making: MakeReport,
    @Inject(BLOBS) private readonly blobs: BlobStore,
  ) {}

  async make(tx: Tx, period: string, { name, timeZone, locale }: ScheduleTimes) {
    const { tenantId, partnerId } = tx.ctx;
    const reported = { name, timeZone, language: locale };
    const isPartner = tenantId === partnerId;
    const report = isPartner
      ? await this.making.ofPartner(tx, period, reported)
      : await this.making.ofTenant(tx, period, reported);
    const bytes = await reportPdf(report, await brandOf(tx), tx.at);
    const sha256 = sha256Of(bytes);
    await this.blobs.put(tenantId, sha256, bytes);
    return { sha256, name: `${fileName(report)}.pdf` };
  }
}
