import type { TaxAnswer, TaxFault } from '@clearhold/connectors';
import { baseCode } from '@clearhold/exceptions';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.ts';
import { CaseEngine, CaseOpener, holdFor, invoiceToHold, TAX_CAUSE } from '../cases/index.ts';
import { mirrorAtErp } from '../erp/index.ts';
import { ExceptionTypes } from '../taxonomy/index.ts';

const FAILED = 'AP.TAX.ENGINE_FAILED';
const CODES: Readonly<Record<TaxFault['about'], string>> = {
  amount: 'AP.TAX.AMOUNT',
  rate: 'AP.TAX.CODE',
  registration: 'AP.TAX.REGISTRATION',
};

interface Known {
  readonly code: string;
  readonly cause_key: string;
}

/** Holds invoices for what a tax service says of them, or does not say, and lets them go again. */
@Injectable()
export class TaxHolds {
  constructor(
    private readonly types: ExceptionTypes,
    private readonly opener: CaseOpener,
    private readonly engine: CaseEngine,
  ) {}

  /** AP.TAX.ENGINE_FAILED: the service gave no answer; nobody's document is at fault. Once an invoice. */
  silent(tx: Tx, invoiceId: string, { code, message, isOurs }: Extract<TaxAnswer, { kind: 'unanswered' }>) {
    const evidence = { answer: code, said: message, signInAtFault: isOurs, at: tx.at.toISOString() };
    const summary = isOurs
      ? `The tax service does not let us in: ${message}`
      : `The tax service gave no answer: ${message}`;
    return this.#hold(tx, invoiceId, {
      code: FAILED,
      about: 'silent',
      title: 'Tax could not be checked',
      summary,
      evidence,
    });
  }

  /** What the service finds wrong with the document, once for each thing; what the document showed by itself is known. */
  async raise(tx: Tx, invoiceId: string, faults: readonly TaxFault[]): Promise<void> {
    for (const about of new Set(faults.map((one) => one.about))) {
      const said = faults.filter((one) => one.about === about);
      const [first] = said as [TaxFault];
      const more = said.length > 1 ? `, and ${said.length - 1} more` : '';
      const summary = `The tax service finds: ${first.message}${first.line ? ` (line ${first.line})` : ''}${more}`;
      await this.#hold(tx, invoiceId, { code: CODES[about], about, summary, evidence: { faults: said } });
    }
  }

  /** The service answered: what was held for its silence is held no longer, and the case ends by itself. */
  async heal(tx: Tx, invoiceId: string): Promise<void> {
    const healed = await tx.query<{ case_id: string | null }>(HEAL, [tx.ctx.tenantId, invoiceId, FAILED, tx.at]);
    const cases = healed.flatMap(({ case_id }) => case_id ?? []);
    await this.engine.feedMany(
      tx,
      cases.map((caseId) => ({
        caseId,
        event: { id: `tax:${caseId}`, type: 'factsChanged' as const, cause: 'taxChecked' as const, sourceId: 'tax' },
      })),
    );
    for (const id of cases) tx.audit({ action: 'taxService.answered', subject: { kind: 'Case', id } });
  }

  async #hold(
    tx: Tx,
    invoiceId: string,
    { about, ...said }: { code: string; about: string; title?: string; summary: string; evidence: object },
  ): Promise<void> {
    const invoice = await invoiceToHold(tx, invoiceId);
    if (!invoice || !['clear', 'held'].includes(invoice.status)) return;
    const { code } = said;
    const causeKey = `${TAX_CAUSE}${about}`;
    const known = await tx.query<Known>(KNOWN, [tx.ctx.tenantId, invoiceId]);
    if (known.some((one) => one.cause_key === causeKey || baseCode(one.code) === code)) return;
    const type = (await this.types.at(tx, invoice.unit_id)).type(code);
    if (!type) return;
    await holdFor(tx, this.opener, invoice, {
      ...{ ...said, summary: said.summary.slice(0, 500), severity: type.severityDefault, opens: type.enabled },
      ...{ causeKey, preparers: [], details: { by: 'tax service' } },
    });
    await mirrorAtErp(tx, [invoiceId]);
  }
}

// One that somebody let pass is not held for the same again; a silence that ended may come back.
const KNOWN = `
  SELECT code, cause_key FROM exception_record
  WHERE tenant_id = $1 AND invoice_id = $2 AND (state IN ('open', 'overridden') OR (state = 'measured' AND starts_with(cause_key, '${TAX_CAUSE}')))`;
const HEAL = `
  UPDATE exception_record SET state = 'resolved', resolved_at = $4, resolution = 'cleared'
  WHERE tenant_id = $1 AND invoice_id = $2 AND code = $3 AND state = 'open' AND starts_with(cause_key, '${TAX_CAUSE}') RETURNING case_id`;
