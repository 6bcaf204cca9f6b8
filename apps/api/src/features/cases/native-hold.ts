import { baseCode, type System, withBases } from '@clearhold/exceptions';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.ts';
import { ExceptionTypes } from '../taxonomy/index.ts';
import { noteOn } from './engine/note-on.ts';
import { CaseOpener } from './engine/open-cases.ts';
import { holdFor, invoiceToHold } from './hold-invoice.ts';

/** What another system says about why it holds an invoice, in its own words. */
export interface NativeWord {
  readonly system: System;
  readonly code: string;
  readonly reason?: string;
}

/** `known`: a case works on it already and says so; `opened`: a new one; `measured`: its type is switched off. */
export type NativeOutcome = { readonly kind: 'known' | 'opened' | 'measured' | 'ended'; readonly code: string };

export const UNKNOWN_CODE = 'INT.CODE_UNKNOWN';
/** Begins the cause of an exception that a person raised: no look at the documents finds or clears it. */
export const HAND_CAUSE = 'hand:';
/** Begins the cause of what a tax service says of an invoice, or does not say: no look at the documents finds or clears it. */
export const TAX_CAUSE = 'tax-service:';
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
    const invoice = await invoiceToHold(tx, invoiceId);
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
    const { system, code: raw, reason } = word;
    const caseId = await holdFor(tx, this.opener, invoice, {
      ...{ code, severity: type.severityDefault, opens: type.enabled, summary: because(text, word) },
      ...{ causeKey: causeOf(word), preparers: [], details: { system, nativeCode: raw } },
      evidence: { native: { system, code: raw, reason: reason ?? null }, meant: [...meant] },
    });
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

const OPEN = `
  SELECT case_id, code, cause_key FROM exception_record
  WHERE tenant_id = $1 AND invoice_id = $2 AND state = 'open' AND case_id IS NOT NULL ORDER BY case_id`;
