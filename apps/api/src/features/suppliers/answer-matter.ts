import { newId } from '@clearhold/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { BLOBS, type BlobStore, sha256Of } from '../../platform/blobs/blob-store.ts';
import type { TenantContext } from '../../platform/context/tenant-context.ts';
import { Database } from '../../platform/database/database.ts';
import { enqueue } from '../../platform/outbox/enqueue.ts';
import { Scanner } from '../../platform/scanning/scanner.ts';
import { type Answer, faultOfAnswer, faultOfValues, invalid, readFiles, type SentFile } from './check-answer.ts';
import { matterView } from './matter-view.ts';
import { supplierAnsweredJob } from './suppliers.jobs.ts';

/** A supplier's answer over a signed link: kept as it came; a worker moves the case. */
@Injectable()
export class AnswerMatter {
  constructor(
    private readonly database: Database,
    @Inject(BLOBS) private readonly blobs: BlobStore,
    private readonly scanner: Scanner,
  ) {}

  async answer(ctx: TenantContext, answer: Answer) {
    const fault = faultOfAnswer(answer) ?? (await this.#faultOfValues(ctx, answer.values ?? []));
    if (fault) return fault;
    const sent = await readFiles(answer.files ?? []);
    if (!Array.isArray(sent)) return sent;
    const caseId = ctx.actor.caseId!;
    const harm = await this.#harmIn(ctx, sent, caseId);
    if (harm) return harm;
    const files = await this.#keep(ctx, sent);
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

  async #faultOfValues(ctx: TenantContext, values: NonNullable<Answer['values']>) {
    if (values.length === 0) return undefined;
    const matter = await this.database.read(ctx, (tx) => matterView(tx, ctx.actor.id));
    return faultOfValues(values, matter?.lines ?? []);
  }

  /** What stands against the first file that is not known to be harmless; a found one is noted, and nothing of any kept. */
  async #harmIn(ctx: TenantContext, files: readonly SentFile[], caseId: string) {
    for (const [at, { name, bytes }] of files.entries()) {
      const harm = await this.scanner.refuse(name.slice(0, 120), bytes, `files[${at}].content`);
      if (!harm) continue;
      const { found, code, hint, path = '' } = harm;
      const details = { sha256: sha256Of(bytes), found };
      if (found)
        await this.database.inTenant(ctx, async (tx) =>
          tx.audit({ action: 'file.malwareFound', subject: { kind: 'Case', id: caseId }, details }),
        );
      return invalid(code, [harm.message, hint].join(' '), path);
    }
    return undefined;
  }

  async #keep(ctx: TenantContext, files: readonly SentFile[]) {
    const kept = [];
    for (const { name, contentType, bytes } of files) {
      const sha256 = sha256Of(bytes);
      await this.blobs.put(ctx.tenantId, sha256, bytes);
      kept.push({
        name: name.replace(/[^\p{L}\p{N}._ -]/gu, '_').slice(-120),
        contentType,
        sha256,
        size: bytes.length,
      });
    }
    return kept;
  }
}
