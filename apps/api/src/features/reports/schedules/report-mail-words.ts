import { periodSpan } from '@clearhold/kernel/calendar';
import { Injectable } from '@nestjs/common';
import { productName, worn } from '../../../platform/brand/product-name.ts';
import type { Tx } from '../../../platform/database/tx.ts';
import { HostDirectory } from '../../tenancy/index.ts';
import { periodWords } from '../files/report-words.ts';
import type { ScheduleTimes } from './schedule-clock.ts';
import type { ScheduleRow } from './schedules.repository.ts';

interface About {
  readonly schedule: ScheduleRow;
  readonly period: string;
  readonly times: ScheduleTimes;
  readonly isAttached: boolean;
}

/** What a mail with a report says: where it is read, and how one gets it no more. None of its figures. */
@Injectable()
export class ReportMailWords {
  constructor(private readonly hosts: HostDirectory) {}

  async of(tx: Tx, { schedule, period, times, isAttached }: About): Promise<{ subject: string; lines: string[] }> {
    const page = await this.hosts.address(tx.ctx.tenantId, `/report?period=${period}`);
    const named = periodWords({ span: periodSpan(period, times.timeZone) }, 'en-GB');
    const setBy = worn(schedule.setBy, await productName(tx));
    return {
      subject: `Report of ${times.name}: ${named}`,
      lines: [
        `The report of ${times.name} for ${named} is ready.${isAttached ? ' It is attached as PDF.' : ''}`,
        `Read it: ${page}`,
        `You get this mail each ${schedule.every} because ${setBy} put you down for it. Stop it at the end of that page.`,
      ],
    };
  }
}
