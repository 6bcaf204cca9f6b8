import { isId } from '@clearhold/kernel';
import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { TenantContext } from '../../platform/context/tenant-context.ts';
import { Database } from '../../platform/database/database.ts';
import { JobRegistry } from '../../platform/queue/job-registry.ts';
import { invalid, noSuchLetter, type Refusal, reasonOf } from './refusals.ts';
import { ReplayLetters } from './replay-letters.ts';

interface Found {
  kind: string;
  payload: Record<string, unknown>;
  isOpen: boolean;
}

/** Changes what failed work carries, within what its kind lets people change, and runs it again. */
@Injectable()
export class MendLetter {
  constructor(
    private readonly database: Database,
    private readonly registry: JobRegistry,
    private readonly replay: ReplayLetters,
  ) {}

  /** Names of the payload's fields that may be changed. */
  fieldsOf(kind: string): readonly string[] {
    return this.registry.handlerOf(kind)?.definition.mendable ?? [];
  }

  async mend(ctx: TenantContext, id: string, changes: unknown, said: string): Promise<{ id: string } | Refusal> {
    const reason = reasonOf(said);
    if (typeof reason !== 'string') return reason;
    if (!isId(id)) return noSuchLetter;
    return this.database.inTenant(ctx, async (tx) => {
      const [letter] = await tx.query<Found>(
        `SELECT kind, payload, replayed_at IS NULL AND discarded_at IS NULL AS "isOpen" FROM dead_letter
         WHERE tenant_id = $1 AND id = $2 FOR UPDATE`,
        [ctx.tenantId, id],
      );
      if (!letter) return noSuchLetter;
      if (!letter.isOpen)
        return invalid('DEALT_WITH', 'This was run again or laid aside already.', 'input.id', 'Load the list anew.');
      const refusal = this.#refusalOf(letter, changes);
      if (refusal) return refusal;
      await tx.run('UPDATE dead_letter SET mended = $3 WHERE tenant_id = $1 AND id = $2', [ctx.tenantId, id, changes]);
      const details = {
        job: letter.kind,
        reason,
        fields: Object.keys(changes as object)
          .sort()
          .join(', '),
      };
      tx.audit({ action: 'deadLetter.mended', subject: { kind: 'DeadLetter', id }, details });
      await this.replay.send(tx, [{ id, kind: letter.kind }]);
      return { id };
    });
  }

  #refusalOf({ kind, payload }: Found, changes: unknown): Refusal | undefined {
    const fields = this.fieldsOf(kind);
    if (fields.length === 0)
      return invalid(
        'NOTHING_TO_MEND',
        `Work of the kind ${kind} only names what it is about.`,
        'input.changes',
        'Mend the invoice, the supplier, the connection or the setting that it failed at; then run it again.',
      );
    if (typeof changes !== 'object' || changes === null || Array.isArray(changes) || Object.keys(changes).length === 0)
      return invalid(
        'NO_CHANGES',
        'Give the new values as an object.',
        'input.changes',
        `Fields: ${fields.join(', ')}.`,
      );
    const other = Object.keys(changes).find((field) => !fields.includes(field));
    if (other)
      return invalid(
        'NOT_MENDABLE',
        `${other} cannot be changed.`,
        `input.changes.${other}`,
        `Fields: ${fields.join(', ')}.`,
      );
    const read = this.registry.handlerOf(kind)!.definition.payload.safeParse({ ...payload, ...changes });
    return read.success ? undefined : misfit(read.error.issues[0]!);
  }
}

const misfit = ({ path, message }: z.core.$ZodIssue): Refusal =>
  invalid(
    'MISFIT',
    `The work does not take this: ${message}.`,
    ['input.changes', ...path].join('.'),
    'Look at the values that stand in it now.',
  );
