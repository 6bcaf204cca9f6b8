import { isId } from '@clearhold/kernel';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { TenantContext } from '../../platform/context/tenant-context.ts';
import { Database } from '../../platform/database/database.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { RefusalNotes, type RefusedCall } from '../../platform/graphql/refusal-notes.ts';
import { lockCases } from './engine/case-store.ts';

const ACTS: Readonly<Record<string, string>> = {
  releaseHold: 'release',
  overrideException: 'override',
  decideApproval: 'approve',
  completeTask: 'answer',
};

/** How long the same refusal of the same act on a case counts as one, in seconds. */
const SAME_SECONDS = 60;

/** Notes who tried to release, override, approve or decide a case and was refused. */
@Injectable()
export class RefusedDecisions implements OnModuleInit {
  constructor(
    private readonly notes: RefusalNotes,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.notes.add(Object.keys(ACTS), (ctx, call) => this.#note(ctx, call));
  }

  async #note(ctx: TenantContext, { operation, input, answer, code, path }: RefusedCall): Promise<void> {
    // A field to fill in, or somebody who was faster, is no decision that was refused.
    if (path || answer === 'Conflict') return;
    const act = ACTS[operation]!;
    await this.database.inTenant({ ...ctx, isReadOnly: false }, async (tx) => {
      const caseId = await caseOf(tx, input);
      // Two at once are told apart from one only under the case's lock.
      if (!caseId || (await lockCases(tx, [caseId])).size === 0) return;
      const since = new Date(tx.at.getTime() - SAME_SECONDS * 1000);
      const known = await tx.query(NOTED, [ctx.tenantId, caseId, ctx.actor.id, since, act, code]);
      if (known.length) return;
      tx.audit({ action: 'approval.denied', subject: { kind: 'Case', id: caseId }, details: { act, code } });
    });
  }
}

async function caseOf(tx: Tx, { caseId, taskId, exceptionId }: RefusedCall['input']): Promise<string | undefined> {
  if (isId(caseId)) return caseId.toLowerCase();
  const [id, query] = taskId ? [taskId, OF_TASK] : [exceptionId, OF_EXCEPTION];
  if (!isId(id)) return undefined;
  const [found] = await tx.query<{ case_id: string | null }>(query, [tx.ctx.tenantId, id]);
  return found?.case_id ?? undefined;
}

const OF_TASK = 'SELECT case_id FROM task WHERE tenant_id = $1 AND id = $2';
const OF_EXCEPTION = 'SELECT case_id FROM exception_record WHERE tenant_id = $1 AND id = $2';
const NOTED = `
  SELECT seq FROM audit_entry WHERE tenant_id = $1 AND subject_id = $2 AND actor_id = $3 AND at > $4 AND action = 'approval.denied'
    AND body::jsonb #>> '{details,act}' = $5 AND body::jsonb #>> '{details,code}' = $6 LIMIT 1`;
