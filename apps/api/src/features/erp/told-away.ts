import { Injectable, type OnModuleInit } from '@nestjs/common';
import { z } from 'zod';
import type { Tx } from '../../platform/database/tx.ts';
import { enqueue } from '../../platform/outbox/enqueue.ts';
import { defineJob, LANE } from '../../platform/queue/job-definition.ts';
import { JobRegistry } from '../../platform/queue/job-registry.ts';
import { CaseEngine, CaseOpener, newCaseId } from '../cases/index.ts';
import { PolicyService } from '../policies/index.ts';
import { resumeWaiting } from './resume.ts';

/** Opens a case about a connection that is away, or ends it and hands out what waited where the connection is back or gone. */
export const tellAwayJob = defineJob({
  kind: 'connection.tell',
  lane: LANE.normal,
  attempts: 20,
  batch: 1,
  payload: z.object({}),
});

/** People are told, soon, whether a connection answers: by one case while it does not, which ends by itself. */
export const tellOf = (tx: Tx, connectionId: string): Promise<void> =>
  enqueue(tx, tellAwayJob, [{ subjectId: connectionId, payload: {} }]);

const CODE = 'INT.CONNECTION_AWAY';

interface Row {
  readonly title: string;
  readonly case_id: string | null;
  readonly is_away: boolean;
  readonly is_asked: boolean;
  readonly why: string | null;
  readonly currency: string;
}

@Injectable()
export class ToldAway implements OnModuleInit {
  constructor(
    private readonly registry: JobRegistry,
    private readonly opener: CaseOpener,
    private readonly engine: CaseEngine,
    private readonly policies: PolicyService,
  ) {}

  onModuleInit(): void {
    this.registry.add({
      definition: tellAwayJob,
      inside: async (tx, items) => {
        for (const { subjectId } of items) await this.#tell(tx, subjectId);
      },
    });
  }

  async #tell(tx: Tx, id: string): Promise<void> {
    const [row] = await tx.query<Row>(FIND, [tx.ctx.tenantId, id]);
    if (row?.is_asked) await resumeWaiting(tx, (await this.policies.effective(tx)).get('writeback.resumePerMinute'));
    if (row?.is_away && !row.case_id) await this.#open(tx, id, row);
    if (row && !row.is_away && row.case_id) await this.#end(tx, id, row.case_id);
  }

  async #open(tx: Tx, connectionId: string, { title: erp, why, currency }: Row): Promise<void> {
    const id = newCaseId();
    const title = `${erp} ${why ?? 'does not answer'}`.slice(0, 300);
    const draft = {
      title,
      primaryCode: CODE,
      codes: [CODE],
      causeKey: `connection:${connectionId}`,
      amountAtRisk: '0',
    };
    const nothing = { documentId: null, invoiceId: null, supplierId: null, unitId: null };
    const about = { supplierName: '', invoiceNumber: '', preparers: [], correlationId: tx.ctx.correlationId };
    await this.opener.open(tx, [{ id, draft: { ...draft, currency }, ...nothing, ...about }]);
    await tx.run(SET_CASE, [tx.ctx.tenantId, connectionId, id]);
  }

  async #end(tx: Tx, connectionId: string, caseId: string): Promise<void> {
    await tx.run(SET_CASE, [tx.ctx.tenantId, connectionId, null]);
    const by = { personId: 'system', roles: [] };
    const event = { id: `back:${caseId}`, type: 'caseWithdrawn' as const, by, reason: 'The connection answers again' };
    await this.engine.feedMany(tx, [{ caseId, event }]);
  }
}

// What keeps a connection from being asked (its sign-in, its address) is told likewise; one that rests by somebody's hand is not.
const FIND = `
  SELECT c.title, c.case_id, s.currency, (c.opened_at IS NOT NULL OR c.check_status = 'misconfigured') AND c.opened_by IS NULL AND c.status = 'active' AS is_away,
    c.status = 'closed' OR (c.status = 'active' AND c.opened_at IS NULL) AS is_asked,
    CASE WHEN c.check_status = 'misconfigured' THEN 'does not let us in: ' || coalesce(c.check_message, '') END AS why
  FROM connection c JOIN scope s ON s.tenant_id = c.tenant_id AND s.id = c.tenant_id
  WHERE c.tenant_id = $1 AND c.id::text = $2 FOR UPDATE OF c`;
const SET_CASE = 'UPDATE connection SET case_id = $3 WHERE tenant_id = $1 AND id = $2';
