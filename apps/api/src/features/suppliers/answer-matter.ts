import { isDecimalText, newId } from '@clearhold/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { BLOBS, type BlobStore, sha256Of } from '../../platform/blobs/blob-store.ts';
import type { TenantContext } from '../../platform/context/tenant-context.ts';
import { Database } from '../../platform/database/database.ts';
import { enqueue } from '../../platform/outbox/enqueue.ts';
import { ACTIONS, REASONS } from './matter-choices.ts';
import { supplierAnsweredJob } from './suppliers.jobs.ts';

interface Answer {
  action: string;
  reason?: string | null;
  text?: string | null;
  values?: { line: string; field: string; value: string }[] | null;
  files?: { name: string; contentType: string; content: string }[] | null;
}

const FILES_MAX = 5;
const FILE_BYTES_MAX = 5 * 1024 * 1024;
const invalid = (code: string, message: string, path: string) => ({ __typename: 'Invalid', code, message, path });

/** A supplier's answer over a signed link: kept as it came; a worker moves the case. */
@Injectable()
export class AnswerMatter {
  constructor(
    private readonly database: Database,
    @Inject(BLOBS) private readonly blobs: BlobStore,
  ) {}

  async answer(ctx: TenantContext, answer: Answer) {
    const fault = check(answer);
    if (fault) return fault;
    const caseId = ctx.actor.caseId!;
    const files = await this.#keep(ctx, answer.files ?? []);
    if (!files) return invalid('FILE_TOO_LARGE', 'A file has at most 5 MB.', 'files');
    await this.database.inTenant(ctx, async (tx) => {
      const id = newId();
      await tx.run(
        `INSERT INTO supplier_answer (tenant_id, id, case_id, supplier_id, action, reason, text, "values", files, at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
        [
          ctx.tenantId,
          id,
          caseId,
          ctx.supplierId,
          answer.action,
          answer.reason ?? null,
          answer.text?.trim() || null,
          JSON.stringify(answer.values ?? []),
          JSON.stringify(files),
          tx.at,
        ],
      );
      await enqueue(tx, supplierAnsweredJob, [{ subjectId: caseId, payload: { answerId: id } }]);
      tx.audit({
        action: 'supplier.answered',
        subject: { kind: 'Case', id: caseId },
        details: { answerId: id, action: answer.action, reason: answer.reason ?? '', files: files.length },
      });
    });
    return { __typename: 'MatterAnswered' };
  }

  async #keep(ctx: TenantContext, files: NonNullable<Answer['files']>) {
    const kept = [];
    for (const file of files) {
      const bytes = Buffer.from(file.content, 'base64');
      if (bytes.length === 0 || bytes.length > FILE_BYTES_MAX) return undefined;
      const sha256 = sha256Of(bytes);
      await this.blobs.put(ctx.tenantId, sha256, bytes);
      kept.push({
        name: file.name.replace(/[^\p{L}\p{N}._ -]/gu, '_').slice(0, 120),
        contentType: file.contentType.slice(0, 100),
        sha256,
        size: bytes.length,
      });
    }
    return kept;
  }
}

function check(answer: Answer) {
  if (!ACTIONS.some((one) => one.code === answer.action))
    return invalid('UNKNOWN_ACTION', 'Choose one of the answers offered.', 'action');
  if (answer.reason && !REASONS.some((one) => one.code === answer.reason))
    return invalid('UNKNOWN_REASON', 'Choose one of the reasons offered.', 'reason');
  if ((answer.text?.length ?? 0) > 5000) return invalid('TEXT_TOO_LONG', 'Write at most 5,000 characters.', 'text');
  if ((answer.action === 'OTH' || answer.action === 'NOA') && !answer.text?.trim())
    return invalid('TEXT_NEEDED', 'Tell us in a sentence what you mean.', 'text');
  if ((answer.files?.length ?? 0) > FILES_MAX)
    return invalid('TOO_MANY_FILES', `Send at most ${FILES_MAX} files.`, 'files');
  if ((answer.values?.length ?? 0) > 500) return invalid('TOO_MANY_VALUES', 'Correct at most 500 values.', 'values');
  if (answer.values?.some(({ line, field, value }) => !isDecimalText(value) || line.length > 40 || field.length > 40))
    return invalid('VALUE_INVALID', 'A corrected value is a number, such as 9.50.', 'values');
  return undefined;
}
