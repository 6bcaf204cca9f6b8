import { DEFAULT_RETRY_POLICY, type EffectOutcome, nextAttempt, performEffect } from '@clearhold/connectors';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { z } from 'zod';
import type { TenantContext } from '../../platform/context/tenant-context.ts';
import { Database } from '../../platform/database/database.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { type JobItem, TryAgain } from '../../platform/queue/job-definition.ts';
import { JobRegistry } from '../../platform/queue/job-registry.ts';
import { CaseEngine, endUnconfirmed, type Feed, performEffectJob } from '../cases/index.ts';
import { type Erp, ErpConnections } from './erp-connection.ts';

type Payload = z.infer<typeof performEffectJob.payload>;

interface Claim {
  readonly erp: Erp | undefined;
  readonly attempts: number;
  readonly claimedAt: Date;
  readonly state: string;
  readonly invoice: {
    number: string;
    erp_document: string | null;
    erp_year: string | null;
    issue_date: string | null;
    supplier: string | null;
  };
  readonly who: string;
  /** The ERP's confirmation where another case of the same invoice had the same done. */
  readonly doneBefore?: string;
}

/** Does one thing at the ERP, once: claimed before, looked up before it is tried again, closed after. */
@Injectable()
export class PerformEffect implements OnModuleInit {
  constructor(
    private readonly registry: JobRegistry,
    private readonly database: Database,
    private readonly engine: CaseEngine,
    private readonly connections: ErpConnections,
  ) {}

  onModuleInit(): void {
    this.registry.add({ definition: performEffectJob, outside: (ctx, item) => this.perform(ctx, item) });
  }

  async perform(ctx: TenantContext, item: JobItem<Payload>): Promise<void> {
    const claim = await this.database.inTenant(ctx, (tx) => this.#claim(tx, item));
    if (!claim || claim.state === 'done' || claim.state === 'refused') return;
    const outcome = await this.#act(claim, item);
    const again = await this.database.inTenant(ctx, (tx) => this.#close(tx, item, claim, outcome));
    if (again !== undefined)
      throw new TryAgain(outcome.kind === 'done' ? '' : (outcome as { message: string }).message, again);
  }

  async #claim(tx: Tx, { subjectId: caseId, payload }: JobItem<Payload>): Promise<Claim | undefined> {
    const { tenantId } = tx.ctx;
    const erp = await this.connections.of(tx);
    if (payload.action === 'releaseHold') await waitForSiblings(tx, caseId);
    const [invoice] = await tx.query<Claim['invoice'] & { approved: string | null }>(INVOICE, [tenantId, caseId]);
    if (!invoice) return undefined;
    const [twin] = await tx.query<{ reference: string }>(TWIN, [tenantId, caseId, payload.action, payload.key]);
    const [row] = await tx.query<{ attempts: number; claimed_at: Date; state: string }>(CLAIM, [
      tenantId,
      payload.key,
      payload.action,
      caseId,
      erp?.id ?? null,
      JSON.stringify({ action: payload.action, because: payload.because }),
      tx.at,
    ]);
    return {
      erp,
      attempts: row!.attempts,
      claimedAt: row!.claimed_at,
      state: row!.state,
      invoice,
      who: invoice.approved ?? 'Clearhold',
      doneBefore: twin?.reference,
    };
  }

  async #act(claim: Claim, { payload }: JobItem<Payload>): Promise<EffectOutcome> {
    const { erp, invoice } = claim;
    const at = new Date().toISOString();
    if (claim.doneBefore)
      return {
        kind: 'done',
        at,
        confirmation: { reference: claim.doneBefore, seenBy: 'state', facts: {} },
      } as EffectOutcome;
    if (!erp)
      return {
        kind: 'done',
        at,
        confirmation: { reference: 'recorded', seenBy: 'reply', facts: { note: 'no ERP is connected' } },
      } as EffectOutcome;
    const year = invoice.erp_year ?? invoice.issue_date?.slice(0, 4) ?? at.slice(0, 4);
    const input = {
      effectKey: payload.key.replaceAll('/', ':'),
      invoice: {
        companyCode: erp.companyCode,
        fiscalYear: year,
        ...(invoice.erp_document
          ? { documentNumber: invoice.erp_document }
          : { supplierInvoiceNumber: erpNumber(invoice.number) }),
      },
      reason: String(payload.because.because ?? 'approved'),
      by: claim.who,
      claimedAt: claim.claimedAt.toISOString(),
    };
    const earlier = claim.state === 'unknown' ? { earlier: 'unknown' as const } : {};
    const options = {
      config: erp.config,
      http: this.connections.http,
      now: () => new Date(),
      attempt: claim.attempts,
      ...earlier,
    };
    return performEffect(
      erp.connector,
      payload.action as 'releaseHold' | 'rejectInvoice',
      input as never,
      options as never,
    );
  }

  /** Writes the outcome and tells the case. Returns after how many milliseconds to try again, or undefined when it is over. */
  async #close(tx: Tx, item: JobItem<Payload>, claim: Claim, outcome: EffectOutcome): Promise<number | undefined> {
    const { payload, subjectId: caseId } = item;
    const at = (word: string) => ({ id: `${payload.key}/${word}`, stepId: payload.stepId, attempt: payload.attempt });
    const set = (state: string) =>
      tx.run(CLOSE, [tx.ctx.tenantId, payload.key, state, JSON.stringify(outcome), state === 'unknown' ? null : tx.at]);
    const audit = (state: string) =>
      tx.audit({
        action: `effect.${state}`,
        subject: { kind: 'Case', id: caseId },
        details: { key: payload.key, action: payload.action, attempts: claim.attempts },
      });
    if (outcome.kind === 'done') {
      await set('done');
      audit('done');
      const words = claim.erp
        ? `${WORDS[payload.action]} (${outcome.confirmation.reference})`
        : `${WORDS[payload.action]}: recorded here; no ERP is connected`;
      const note = {
        type: 'effectDone',
        mark: 'ERP' as const,
        text: words,
        actorName: claim.erp ? 'ERP' : 'Clearhold',
      };
      await this.engine.feedMany(tx, [
        {
          caseId,
          event: { type: 'effectSucceeded', ...at('done'), detail: outcome.confirmation.reference },
          notes: [note],
        },
        { caseId, event: { type: 'effectConfirmed', ...at('confirmed'), detail: outcome.confirmation.reference } },
      ]);
      await endUnconfirmed(tx, this.engine, [caseId]);
      const { document } = outcome.confirmation;
      if (document) await tx.run(NUMBERED, [tx.ctx.tenantId, caseId, document.number, document.year, tx.at]);
      if (claim.erp)
        await tx.run('UPDATE connection SET last_event_at = $3 WHERE tenant_id = $1 AND id = $2', [
          tx.ctx.tenantId,
          claim.erp.id,
          tx.at,
        ]);
      return undefined;
    }
    if (outcome.kind === 'refused') {
      await set('refused');
      audit('refused');
      const note = {
        type: 'effectRefused',
        mark: 'ERP' as const,
        text: `The ERP refused: ${outcome.message}`,
        actorName: 'ERP',
      };
      await this.engine.feedMany(tx, [
        {
          caseId,
          event: { type: 'effectFailed', ...at(`failed/${claim.attempts}`), detail: outcome.message },
          notes: [note],
        },
      ]);
      return undefined;
    }
    await set(outcome.kind === 'unknown' ? 'unknown' : 'claimed');
    const next = nextAttempt(DEFAULT_RETRY_POLICY, claim.attempts, payload.key, {
      elapsedMs: tx.at.getTime() - claim.claimedAt.getTime(),
      afterMs: outcome.afterMs,
    });
    const feeds: Feed[] =
      outcome.kind === 'unknown'
        ? [{ caseId, event: { type: 'effectUnknown', ...at(`unknown/${claim.attempts}`), detail: outcome.message } }]
        : [];
    if (next.kind === 'again') {
      await this.engine.feedMany(tx, feeds);
      return next.delayMs;
    }
    audit('givenUp');
    await this.engine.feedMany(tx, [
      ...feeds,
      { caseId, event: { type: 'effectFailed', ...at(`failed/${claim.attempts}`), detail: outcome.message } },
    ]);
    return undefined;
  }
}

/** SAP's field for the supplier's own number takes 16 characters. */
export const erpNumber = (number: string): string => number.slice(0, 16);

const WORDS: Record<string, string> = {
  releaseHold: 'The ERP released the invoice',
  rejectInvoice: 'The ERP reversed the invoice',
  readBlock: 'The ERP was read',
};

/** An invoice is released when its last case may: until then this release waits, and the page says for which case. */
async function waitForSiblings(tx: Tx, caseId: string): Promise<void> {
  const siblings = await tx.query<{ number: number }>(SIBLINGS, [tx.ctx.tenantId, caseId]);
  if (siblings.length === 0) return;
  throw new TryAgain(
    `waits for case ${siblings.map((one) => one.number).join(', ')} on the same invoice`,
    WAIT_FOR_SIBLING_MS,
  );
}

const WAIT_FOR_SIBLING_MS = 3_000;

const SIBLINGS = `
  SELECT o.number FROM case_file c JOIN case_file o ON o.tenant_id = c.tenant_id AND o.invoice_id = c.invoice_id AND o.id <> c.id
  WHERE c.tenant_id = $1 AND c.id = $2 AND o.closed_at IS NULL AND o.state <> 'WAITING_ERP' AND NOT o.primary_code LIKE 'INT.%'`;
const TWIN = `
  SELECT e.outcome -> 'confirmation' ->> 'reference' AS reference FROM case_file c JOIN case_file o ON o.tenant_id = c.tenant_id AND o.invoice_id = c.invoice_id
  JOIN effect e ON e.tenant_id = o.tenant_id AND e.case_id = o.id AND e.kind = $3 AND e.state = 'done' AND e.key <> $4
  WHERE c.tenant_id = $1 AND c.id = $2 LIMIT 1`;

const INVOICE = `
  SELECT coalesce(i.number, c.invoice_number) AS number, i.erp_document, i.erp_year, i.issue_date, s.source_id AS supplier,
    (SELECT t.done_by_name FROM task t WHERE t.tenant_id = $1 AND t.case_id = c.id AND t.kind = 'APPROVAL' AND t.state = 'done' ORDER BY t.done_at DESC LIMIT 1) AS approved
  FROM case_file c LEFT JOIN invoice i ON i.tenant_id = c.tenant_id AND i.id = c.invoice_id LEFT JOIN supplier s ON s.tenant_id = c.tenant_id AND s.id = c.supplier_id
  WHERE c.tenant_id = $1 AND c.id = $2`;
const CLAIM = `
  INSERT INTO effect AS e (tenant_id, key, kind, case_id, connection_id, state, attempts, request, claimed_at) VALUES ($1, $2, $3, $4, $5, 'claimed', 1, $6, $7)
  ON CONFLICT (tenant_id, key) DO UPDATE SET attempts = e.attempts + CASE WHEN e.state IN ('done', 'refused') THEN 0 ELSE 1 END
  RETURNING attempts, claimed_at, state`;
const NUMBERED = `
  UPDATE invoice i SET erp_document = $3, erp_year = $4, version = i.version + 1, updated_at = $5 FROM case_file c
  WHERE i.tenant_id = $1 AND c.tenant_id = $1 AND c.id = $2 AND i.id = c.invoice_id AND i.erp_document IS DISTINCT FROM $3`;
const CLOSE = `UPDATE effect SET state = $3, outcome = $4, closed_at = $5 WHERE tenant_id = $1 AND key = $2 AND state <> 'done'`;
