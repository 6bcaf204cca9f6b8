import type { PlaybookEvent, StepState } from '@clearhold/cases';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.ts';
import { withdraw } from '../../platform/outbox/enqueue.ts';
import { CaseEngine, type CaseRow, endUnconfirmed, type Feed, lockCases, noteOn } from '../cases/index.ts';
import type { InvoiceWord } from './event-types.ts';
import { findInvoice } from './find-invoice.ts';

type Word = 'released' | 'rejected';
export type InvoiceEffect = { readonly status: 'taken' | 'kept'; readonly note?: string };

const ACTION = { released: 'releaseHold', rejected: 'rejectInvoice' } as const;

/** What the ERP did with an invoice moves its cases: it confirms what was asked of it, or ends what it decided itself. */
@Injectable()
export class TakeInvoiceWord {
  constructor(private readonly engine: CaseEngine) {}

  /** What became of it: `kept` where there was nothing to move, and words where the effect needs them. */
  async take(tx: Tx, word: Word, data: InvoiceWord, eventId: string): Promise<InvoiceEffect> {
    const invoice = await findInvoice(tx, data);
    if (typeof invoice === 'string') return kept(invoice);
    const ids = await tx.query<{ id: string }>(
      'SELECT id FROM case_file WHERE tenant_id = $1 AND invoice_id = $2 AND closed_at IS NULL',
      [tx.ctx.tenantId, invoice.id],
    );
    if (ids.length === 0) return kept(`the invoice is ${invoice.status} here and has no open case`);
    const locked = await lockCases(
      tx,
      ids.map((one) => one.id),
    );
    const cases = [...locked.values()];
    const asked = await this.#askedFor(tx, cases, word, data, eventId);
    const unasked = cases.filter((row) => !asked.some((feed) => feed.caseId === row.id));
    await this.engine.feedMany(tx, asked);
    await this.#confirmed(tx, invoice.id, asked, data);
    if (unasked.length === 0) return { status: 'taken' };
    const note =
      word === 'rejected' ? this.#withdraw(tx, invoice.id, unasked, data, eventId) : this.#wonder(tx, unasked, data);
    return { status: 'taken', note: await note };
  }

  /** Cases that asked the ERP for this: their effect is confirmed. */
  async #askedFor(tx: Tx, cases: readonly CaseRow[], word: Word, data: InvoiceWord, eventId: string): Promise<Feed[]> {
    const feeds: Feed[] = [];
    for (const row of cases) {
      const playbook = await this.engine.playbookOf(tx, row);
      const step = playbook.steps.find(
        (one) =>
          one.kind === 'connectorAction' && one.action === ACTION[word] && started(row.playbook_state.steps[one.id]),
      );
      if (!step) continue;
      const { attempt } = row.playbook_state.steps[step.id]!;
      const event: PlaybookEvent = {
        id: `event:${eventId}`,
        type: 'effectConfirmed',
        stepId: step.id,
        attempt,
        detail: data.reference,
      };
      feeds.push({
        caseId: row.id,
        event,
        notes: [
          erpNote(`The ERP confirmed that the invoice is ${word}${data.reference ? ` (${data.reference})` : ''}`),
        ],
      });
    }
    return feeds;
  }

  // What was asked has come about: no further try is needed, and no case need ask whether it did.
  async #confirmed(tx: Tx, invoiceId: string, asked: readonly Feed[], data: InvoiceWord): Promise<void> {
    const { tenantId } = tx.ctx;
    if (data.erpDocument)
      await tx.run(NUMBERED, [tenantId, invoiceId, data.erpDocument, data.fiscalYear ?? null, tx.at]);
    if (asked.length === 0) return;
    const keys = asked.flatMap(({ caseId, event }) =>
      event.type === 'effectConfirmed' ? [`${caseId}/${event.stepId}/${event.attempt}`] : [],
    );
    const confirmation = { reference: data.reference ?? data.erpDocument ?? 'event', seenBy: 'event', facts: {} };
    const outcome = { kind: 'done', at: tx.at.toISOString(), confirmation };
    await tx.run(DONE, [tenantId, keys, JSON.stringify(outcome), tx.at]);
    await withdraw(
      tx,
      keys.map((key) => `effect:${key}`),
    );
    await endUnconfirmed(
      tx,
      this.engine,
      asked.map((feed) => feed.caseId),
    );
  }

  // The ERP is the system of record: an invoice that it rejected leaves nothing to decide here.
  async #withdraw(
    tx: Tx,
    invoiceId: string,
    cases: readonly CaseRow[],
    data: InvoiceWord,
    eventId: string,
  ): Promise<string> {
    await tx.run(
      `UPDATE invoice SET status = 'rejected', version = version + 1, updated_at = $3 WHERE tenant_id = $1 AND id = $2 AND status = 'held'`,
      [tx.ctx.tenantId, invoiceId, tx.at],
    );
    const reason = `The ERP rejected the invoice${data.reason ? `: ${data.reason}` : '.'}`;
    const by = { personId: 'system', roles: [] };
    const notes = [erpNote(reason)];
    await this.engine.feedMany(
      tx,
      cases.map((row) => ({
        caseId: row.id,
        event: { id: `event:${eventId}`, type: 'caseWithdrawn' as const, by, reason },
        notes,
      })),
    );
    return 'the ERP rejected it without being asked from here; its open cases are withdrawn';
  }

  // A release that nobody here decided is shown to those who work on the case; it ends nothing.
  async #wonder(tx: Tx, cases: readonly CaseRow[], data: InvoiceWord): Promise<string> {
    for (const row of cases)
      await noteOn(
        tx,
        row.id,
        erpNote(
          `The ERP says that the invoice was released there${data.reference ? ` (${data.reference})` : ''}; nobody here decided that`,
        ),
      );
    return 'the ERP released it without being asked from here; its open cases say so and stay open';
  }
}

const kept = (note: string): InvoiceEffect => ({ status: 'kept', note });
const started = (step: StepState | undefined) =>
  step !== undefined && step.attempt > 0 && ['active', 'done', 'failed'].includes(step.status);
const erpNote = (text: string) => ({ type: 'erpSaid', mark: 'ERP' as const, text, actorName: 'ERP' });

const DONE = `UPDATE effect SET state = 'done', outcome = $3, closed_at = $4 WHERE tenant_id = $1 AND key = ANY($2) AND state <> 'done'`;
const NUMBERED = `
  UPDATE invoice SET erp_document = $3, erp_year = coalesce($4, erp_year), version = version + 1, updated_at = $5
  WHERE tenant_id = $1 AND id = $2 AND erp_document IS DISTINCT FROM $3`;
