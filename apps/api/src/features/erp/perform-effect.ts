import { isAutomated } from '@clearhold/cases';
import { type EffectOutcome, performEffect } from '@clearhold/connectors';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { productName } from '../../platform/brand/product-name.ts';
import type { TenantContext } from '../../platform/context/tenant-context.ts';
import { Database } from '../../platform/database/database.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { TryAgain } from '../../platform/queue/job-definition.ts';
import { JobRegistry } from '../../platform/queue/job-registry.ts';
import { codingOf, performEffectJob, RECORDED, siblingsWaitedFor, siblingWords } from '../cases/index.ts';
import { countHeldBack, phaseOf } from '../phases/index.ts';
import { Breaker } from './breaker.ts';
import { type Claim, CloseEffect, type EffectItem } from './close-effect.ts';
import { ErpConnections, erpNumber } from './erp-connection.ts';
import { isYetToBeMirrored } from './mirror-at-erp.ts';

const PAUSED_MS = 30_000;
const MIRROR_MS = 500;

/** Does one thing at the ERP, once: claimed before, looked up before it is tried again, closed after. */
@Injectable()
export class PerformEffect implements OnModuleInit {
  constructor(
    private readonly registry: JobRegistry,
    private readonly database: Database,
    private readonly closing: CloseEffect,
    private readonly connections: ErpConnections,
    private readonly breaker: Breaker,
  ) {}

  onModuleInit(): void {
    this.registry.add({ definition: performEffectJob, outside: (ctx, item) => this.perform(ctx, item) });
  }

  async perform(ctx: TenantContext, item: EffectItem): Promise<void> {
    const claim = await this.database.inTenant(ctx, (tx) => this.#claim(tx, item));
    if (!claim || claim.state === 'done' || claim.state === 'refused') return;
    const outcome = await this.#act(claim, item);
    const again = await this.database.inTenant(ctx, (tx) => this.closing.close(tx, item, claim, outcome));
    if (again !== undefined)
      throw new TryAgain(outcome.kind === 'done' ? '' : (outcome as { message: string }).message, again);
  }

  async #claim(tx: Tx, { subjectId: caseId, payload }: EffectItem): Promise<Claim | undefined> {
    const { tenantId } = tx.ctx;
    const erp = await this.connections.of(tx);
    if (!erp && (await this.connections.isPaused(tx)))
      throw new TryAgain('the connection to the ERP is paused', PAUSED_MS);
    if (erp?.emulated && (await isYetToBeMirrored(tx, caseId)))
      throw new TryAgain('the emulated ERP is yet to be told of the invoice', MIRROR_MS);
    if (payload.action === 'releaseHold') await waitForSiblings(tx, caseId);
    const [invoice] = await tx.query<Claim['invoice'] & { approved: string | null; unit_id: string | null }>(INVOICE, [
      tenantId,
      caseId,
    ]);
    if (!invoice) return undefined;
    const [twin] = await tx.query<{ reference: string }>(TWIN, [tenantId, caseId, payload.action, payload.key]);
    const coding = payload.action === 'releaseHold' ? await codingOf(tx, caseId) : [];
    // Decided when the effect is first claimed and kept with it: a try after a crash does as the first one would have done.
    const isHeldBack = !isAutomated(await phaseOf(tx), invoice.unit_id);
    if (erp && !isHeldBack && !twin) await this.breaker.admit(tx, erp.id);
    const [row] = await tx.query<Claimed>(CLAIM, [
      tenantId,
      payload.key,
      payload.action,
      caseId,
      erp?.id ?? null,
      JSON.stringify({ action: payload.action, because: payload.because, heldBack: isHeldBack, coding }),
      tx.at,
    ]);
    // What may have happened there is asked there, and taken for done by nobody.
    if (!erp && row!.state === 'unknown')
      throw new TryAgain('the ERP that was asked is not connected any more', PAUSED_MS);
    if (row!.held_back && row!.attempts === 1) await countHeldBack(tx, 'writeBack');
    return {
      erp: row!.held_back ? undefined : erp,
      isHeldBack: row!.held_back,
      attempts: row!.attempts,
      claimedAt: row!.claimed_at,
      coding: row!.coding,
      state: row!.state,
      invoice,
      who: invoice.approved ?? (await productName(tx)),
      doneBefore: twin?.reference,
    };
  }

  async #act(claim: Claim, { payload }: EffectItem): Promise<EffectOutcome> {
    const { erp, invoice } = claim;
    const at = this.database.clock.now().toISOString();
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
        confirmation: {
          reference: RECORDED,
          seenBy: 'reply',
          facts: { note: claim.isHeldBack ? 'held back by the phase' : 'no ERP is connected' },
        },
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
      coding: claim.coding,
    };
    const earlier = claim.state === 'unknown' ? { earlier: 'unknown' as const } : {};
    const options = {
      config: erp.config,
      http: this.connections.http,
      now: () => this.database.clock.now(),
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
}

interface Claimed {
  readonly attempts: number;
  readonly claimed_at: Date;
  readonly state: string;
  readonly held_back: boolean;
  readonly coding: Claim['coding'];
}

/** An invoice is released when its last case may: until then this release waits, and the page says for which case. */
async function waitForSiblings(tx: Tx, caseId: string): Promise<void> {
  const words = siblingWords(await siblingsWaitedFor(tx, caseId));
  if (words) throw new TryAgain(words, WAIT_FOR_SIBLING_MS);
}

const WAIT_FOR_SIBLING_MS = 3_000;

const TWIN = `
  SELECT e.outcome -> 'confirmation' ->> 'reference' AS reference FROM case_file c JOIN case_file o ON o.tenant_id = c.tenant_id AND o.invoice_id = c.invoice_id
  JOIN effect e ON e.tenant_id = o.tenant_id AND e.case_id = o.id AND e.kind = $3 AND e.state = 'done' AND e.key <> $4
  WHERE c.tenant_id = $1 AND c.id = $2 LIMIT 1`;

const INVOICE = `
  SELECT c.unit_id, coalesce(i.number, c.invoice_number) AS number, i.erp_document, i.erp_year, i.issue_date, s.source_id AS supplier,
    (SELECT t.done_by_name FROM task t WHERE t.tenant_id = $1 AND t.case_id = c.id AND t.kind = 'APPROVAL' AND t.state = 'done' ORDER BY t.done_at DESC LIMIT 1) AS approved
  FROM case_file c LEFT JOIN invoice i ON i.tenant_id = c.tenant_id AND i.id = c.invoice_id LEFT JOIN supplier s ON s.tenant_id = c.tenant_id AND s.id = c.supplier_id
  WHERE c.tenant_id = $1 AND c.id = $2`;
const CLAIM = `
  INSERT INTO effect AS e (tenant_id, key, kind, case_id, connection_id, state, attempts, request, claimed_at) VALUES ($1, $2, $3, $4, $5, 'claimed', 1, $6, $7)
  ON CONFLICT (tenant_id, key) DO UPDATE SET attempts = e.attempts + CASE WHEN e.state IN ('done', 'refused') THEN 0 ELSE 1 END
  RETURNING attempts, claimed_at, state, coalesce((request ->> 'heldBack')::boolean, false) AS held_back, coalesce(request -> 'coding', '[]') AS coding`;
