import { baseCode, type System, withBases } from '@clearhold/exceptions';
import { decimal, newId } from '@clearhold/kernel';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.ts';
import { ExceptionTypes } from '../taxonomy/index.ts';
import { noteOn } from './engine/note-on.ts';
import { CaseOpener, newCaseId } from './engine/open-cases.ts';

/** What another system says about why it holds an invoice, in its own words. */
export interface NativeWord {
  readonly system: System;
  readonly code: string;
  readonly reason?: string;
}

/** `known`: a case works on it already and says so; `opened`: a new one; `measured`: its type is switched off. */
export type NativeOutcome = { readonly kind: 'known' | 'opened' | 'measured' | 'ended'; readonly code: string };

interface Held {
  readonly id: string;
  readonly status: string;
  readonly number: string;
  readonly document_id: string;
  readonly supplier_id: string | null;
  readonly supplier_name: string;
  readonly payable: string;
  readonly currency: string;
  readonly unit_id: string | null;
  readonly correlation_id: string;
}

export const UNKNOWN_CODE = 'INT.CODE_UNKNOWN';
/** Begins the cause of an exception that another system named: no look at the documents finds or clears it. */
export const NATIVE_CAUSE = 'native:';

/** Takes another system's hold in: by its own code, mapped as the scope maps it; a code nobody knows is kept as it came. */
@Injectable()
export class NativeHold {
  constructor(
    private readonly types: ExceptionTypes,
    private readonly opener: CaseOpener,
  ) {}

  async take(tx: Tx, invoiceId: string, word: NativeWord): Promise<NativeOutcome> {
    const [invoice] = await tx.query<Held>(INVOICE, [tx.ctx.tenantId, invoiceId]);
    if (!invoice || !['clear', 'held'].includes(invoice.status)) return { kind: 'ended', code: UNKNOWN_CODE };
    const taxonomy = await this.types.at(tx, invoice.unit_id);
    const meant = taxonomy.native.toCanonical(word.system, word.code);
    const code = meant[0] ?? UNKNOWN_CODE;
    const type = taxonomy.type(code)!;
    const said = `${nameOf(word.system)} holds the invoice with ${word.code}`;
    const text = meant.length ? `${said}: ${type.name}` : `${said}, a code that nobody has given a meaning here`;
    const works = await this.#working(tx, invoiceId, meant, word);
    for (const id of works)
      await noteOn(tx, id, { type: 'erpSaid', mark: 'ERP', text: because(text, word), actorName: 'ERP' });
    if (works.length) return { kind: 'known', code };
    const caseId = type.enabled ? newCaseId() : null;
    if (caseId) await this.#open(tx, invoice, caseId, code, because(text, word), word);
    await this.#save(tx, invoice, caseId, code, because(text, word), word, meant);
    return { kind: caseId ? 'opened' : 'measured', code };
  }

  /** Open cases that work on one of the codes, or on the very same word. */
  async #working(tx: Tx, invoiceId: string, meant: readonly string[], word: NativeWord): Promise<string[]> {
    const open = await tx.query<{ case_id: string; code: string; cause_key: string }>(OPEN, [
      tx.ctx.tenantId,
      invoiceId,
    ]);
    const bases = withBases(meant);
    const same = open.filter((row) => bases.includes(baseCode(row.code)) || row.cause_key === causeOf(word));
    return [...new Set(same.map((row) => row.case_id))];
  }

  async #open(tx: Tx, invoice: Held, id: ReturnType<typeof newCaseId>, code: string, title: string, word: NativeWord) {
    const amountAtRisk = decimal(invoice.payable).abs().toFixed();
    const draft = { title, primaryCode: code, codes: [code], causeKey: causeOf(word), amountAtRisk };
    await this.opener.open(tx, [
      {
        id,
        draft: { ...draft, currency: invoice.currency },
        documentId: invoice.document_id,
        invoiceId: invoice.id,
        supplierId: invoice.supplier_id,
        supplierName: invoice.supplier_name,
        invoiceNumber: invoice.number,
        invoiceAmount: invoice.payable,
        unitId: invoice.unit_id,
        preparers: [],
        correlationId: invoice.correlation_id,
      },
    ]);
    await tx.run(HOLD, [tx.ctx.tenantId, invoice.id, tx.at]);
  }

  async #save(
    tx: Tx,
    invoice: Held,
    caseId: string | null,
    code: string,
    summary: string,
    word: NativeWord,
    meant: readonly string[],
  ) {
    const { severityDefault } = (await this.types.at(tx, invoice.unit_id)).type(code)!;
    const id = newId<'Exception'>();
    const { system, code: raw, reason } = word;
    await tx.db.exceptionRecord.create({
      data: {
        tenantId: tx.ctx.tenantId,
        id,
        unitId: invoice.unit_id,
        supplierId: invoice.supplier_id,
        documentId: invoice.document_id,
        invoiceId: invoice.id,
        caseId,
        code,
        severity: severityDefault,
        summary,
        amountAtRisk: decimal(invoice.payable).abs().toFixed(),
        currency: invoice.currency,
        evidence: { native: { system, code: raw, reason: reason ?? null }, meant: [...meant] },
        causeKey: causeOf(word),
        state: caseId ? 'open' : 'measured',
        raisedAt: tx.at,
      },
    });
    tx.audit({
      action: caseId ? 'exception.raised' : 'exception.measured',
      subject: { kind: 'Exception', id },
      details: { code, system, nativeCode: raw, invoiceId: invoice.id },
    });
  }
}

const causeOf = ({ system, code }: NativeWord) => `${NATIVE_CAUSE}${system}:${code.trim().toUpperCase()}`;
const because = (text: string, { reason }: NativeWord) => (reason ? `${text} (${reason})` : text).slice(0, 500);

const NAMES: Partial<Record<System, string>> = {
  sap: 'SAP',
  oraclePayables: 'Oracle Payables',
  dynamics365: 'Dynamics 365',
  netsuite: 'NetSuite',
  coupa: 'Coupa',
  serviceNow: 'ServiceNow',
  iso20022: 'The bank (ISO 20022)',
  nacha: 'The bank (NACHA)',
  peppolInvoiceResponse: 'The receiver (Peppol)',
};
const nameOf = (system: System) => NAMES[system] ?? 'Another system';

const INVOICE = `
  SELECT i.id, i.status, i.number, i.document_id, i.supplier_id, i.supplier_name, i.payable::text, i.currency, i.unit_id, d.correlation_id
  FROM invoice i JOIN document d ON d.tenant_id = i.tenant_id AND d.id = i.document_id WHERE i.tenant_id = $1 AND i.id = $2 FOR UPDATE OF i`;
const OPEN = `
  SELECT case_id, code, cause_key FROM exception_record
  WHERE tenant_id = $1 AND invoice_id = $2 AND state = 'open' AND case_id IS NOT NULL ORDER BY case_id`;
const HOLD = `UPDATE invoice SET status = 'held', version = version + 1, updated_at = $3 WHERE tenant_id = $1 AND id = $2 AND status = 'clear'`;
