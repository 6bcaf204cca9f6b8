import { DEFAULT_RETRY_POLICY, type EffectOutcome, type LineCoding, nextAttempt } from '@clearhold/connectors';
import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { HOUSE } from '../../platform/brand/product-name.ts';
import type { Tx } from '../../platform/database/tx.ts';
import type { JobItem } from '../../platform/queue/job-definition.ts';
import { CaseEngine, endUnconfirmed, type Feed, NativeHold, type performEffectJob } from '../cases/index.ts';
import { Breaker } from './breaker.ts';
import type { Erp } from './erp-connection.ts';

export type EffectItem = JobItem<z.infer<typeof performEffectJob.payload>>;

/** An effect that is under way: what is asked of which ERP, and how often it was tried. */
export interface Claim {
  readonly erp: Erp | undefined;
  /** True: the tenant's phase keeps it from the ERP; it is recorded here alone. */
  readonly isHeldBack: boolean;
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
  /** What people coded, as it was when this was first claimed. */
  readonly coding: readonly LineCoding[];
  /** The ERP's confirmation where another case of the same invoice had the same done. */
  readonly doneBefore?: string;
}

type Of<K extends EffectOutcome['kind']> = Extract<EffectOutcome, { kind: K }>;

/** Writes down what became of an effect and tells the case, in one transaction. */
@Injectable()
export class CloseEffect {
  constructor(
    private readonly engine: CaseEngine,
    private readonly holds: NativeHold,
    private readonly breaker: Breaker,
  ) {}

  /** Returns after how many milliseconds to try again, or undefined when it is over. */
  async close(tx: Tx, item: EffectItem, claim: Claim, outcome: EffectOutcome): Promise<number | undefined> {
    const awayMs = claim.erp && !claim.doneBefore ? await this.breaker.learn(tx, claim.erp.id, outcome) : undefined;
    if (outcome.kind === 'done') return this.#done(tx, item, claim, outcome);
    if (outcome.kind === 'refused') return this.#refused(tx, item, claim, outcome);
    return this.#again(tx, item, claim, outcome, awayMs);
  }

  async #done(tx: Tx, item: EffectItem, claim: Claim, outcome: Of<'done'>): Promise<undefined> {
    const { subjectId: caseId, payload } = item;
    const { reference, document, codingUntold } = outcome.confirmation;
    await set(tx, item, outcome, 'done');
    audit(tx, item, claim, 'effect.done');
    const why = claim.isHeldBack ? 'the phase keeps it from the ERP, do it there by hand' : 'no ERP is connected';
    const said = WORDS[payload.action];
    const byErp = `${said?.byErp} (${reference})${codingUntold ? UNTOLD : ''}`;
    const text = claim.erp ? byErp : `${said?.here}: ${why}`;
    const mark = claim.erp ? ('ERP' as const) : ('SYSTEM' as const);
    const note = { type: 'effectDone', mark, text, actorName: claim.erp ? 'ERP' : HOUSE };
    await this.engine.feedMany(tx, [
      { caseId, event: { type: 'effectSucceeded', ...at(item, 'done'), detail: reference }, notes: [note] },
      { caseId, event: { type: 'effectConfirmed', ...at(item, 'confirmed'), detail: reference } },
    ]);
    await endUnconfirmed(tx, this.engine, [caseId]);
    if (document) await tx.run(NUMBERED, [tx.ctx.tenantId, caseId, document.number, document.year, tx.at]);
    if (claim.erp) await tx.run(HEARD, [tx.ctx.tenantId, claim.erp.id, tx.at]);
  }

  async #refused(tx: Tx, item: EffectItem, claim: Claim, outcome: Of<'refused'>): Promise<undefined> {
    await set(tx, item, outcome, 'refused');
    audit(tx, item, claim, 'effect.refused');
    const text = `The ERP refused: ${outcome.message}`;
    const note = { type: 'effectRefused', mark: 'ERP' as const, text, actorName: 'ERP' };
    await this.engine.feedMany(tx, [{ ...failed(item, claim, outcome.message), notes: [note] }]);
    if (outcome.block) await this.#otherHold(tx, item, outcome.block);
  }

  // A hold that another hand set in the ERP has a reason of its own: it is taken in by what its key means to the tenant.
  async #otherHold(tx: Tx, { subjectId }: EffectItem, block: string): Promise<void> {
    const [row] = await tx.query<{ invoice_id: string | null }>(INVOICE_OF, [tx.ctx.tenantId, subjectId]);
    if (row?.invoice_id) await this.holds.take(tx, row.invoice_id, { system: 'sap', code: block });
  }

  async #again(
    tx: Tx,
    item: EffectItem,
    claim: Claim,
    outcome: Exclude<EffectOutcome, { kind: 'done' | 'refused' }>,
    awayMs: number | undefined,
  ): Promise<number | undefined> {
    const { subjectId: caseId, payload } = item;
    await set(tx, item, outcome, outcome.kind === 'unknown' ? 'unknown' : 'claimed');
    const next = nextAttempt(DEFAULT_RETRY_POLICY, claim.attempts, payload.key, {
      elapsedMs: tx.at.getTime() - claim.claimedAt.getTime(),
      afterMs: outcome.afterMs,
    });
    const event = { type: 'effectUnknown' as const, ...at(item, `unknown/${claim.attempts}`), detail: outcome.message };
    const feeds: Feed[] = outcome.kind === 'unknown' ? [{ caseId, event }] : [];
    // An outage is not the effect's own failure: the try is given back, and nobody gives up on it before the ERP answers.
    if (awayMs !== undefined) await tx.run(GIVE_BACK, [tx.ctx.tenantId, payload.key]);
    if (awayMs !== undefined || next.kind === 'again') {
      await this.engine.feedMany(tx, feeds);
      return awayMs ?? (next as { delayMs: number }).delayMs;
    }
    audit(tx, item, claim, 'effect.givenUp');
    await this.engine.feedMany(tx, [...feeds, failed(item, claim, outcome.message)]);
    return undefined;
  }
}

const at = ({ payload }: EffectItem, word: string) => ({
  id: `${payload.key}/${word}`,
  stepId: payload.stepId,
  attempt: payload.attempt,
});

const failed = (item: EffectItem, claim: Claim, detail: string): Feed => ({
  caseId: item.subjectId,
  event: { type: 'effectFailed', ...at(item, `failed/${claim.attempts}`), detail },
});

const set = (tx: Tx, { payload }: EffectItem, outcome: EffectOutcome, state: string) =>
  tx.run(CLOSE, [tx.ctx.tenantId, payload.key, state, JSON.stringify(outcome), state === 'unknown' ? null : tx.at]);

const audit = (tx: Tx, { payload, subjectId }: EffectItem, claim: Claim, action: `effect.${string}`) =>
  tx.audit({
    action,
    subject: { kind: 'Case', id: subjectId },
    details: { key: payload.key, action: payload.action, attempts: claim.attempts },
  });

const UNTOLD = '. It was not told how the lines were coded: enter the accounts there by hand';
const WORDS: Record<string, { byErp: string; here: string }> = {
  releaseHold: { byErp: 'The ERP released the invoice', here: 'The release is recorded here only' },
  rejectInvoice: { byErp: 'The ERP reversed the invoice', here: 'The rejection is recorded here only' },
  readBlock: { byErp: 'The ERP was asked whether it still holds the invoice', here: 'The hold was not looked up' },
};

const CLOSE = `UPDATE effect SET state = $3, outcome = $4, closed_at = $5 WHERE tenant_id = $1 AND key = $2 AND state <> 'done'`;
const NUMBERED = `
  UPDATE invoice i SET erp_document = $3, erp_year = $4, version = i.version + 1, updated_at = $5 FROM case_file c
  WHERE i.tenant_id = $1 AND c.tenant_id = $1 AND c.id = $2 AND i.id = c.invoice_id AND i.erp_document IS DISTINCT FROM $3`;
const GIVE_BACK = 'UPDATE effect SET attempts = greatest(attempts - 1, 1) WHERE tenant_id = $1 AND key = $2';
const INVOICE_OF = 'SELECT invoice_id FROM case_file WHERE tenant_id = $1 AND id = $2';
const HEARD = 'UPDATE connection SET last_event_at = $3 WHERE tenant_id = $1 AND id = $2';
