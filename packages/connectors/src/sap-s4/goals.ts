import type { EffectAction } from '../sdk/connector.ts';
import { type Confirmation, type Done, type LookupOutcome, refused } from '../sdk/outcome.ts';
import type { SapS4Config } from './config.ts';
import type { SapInvoice } from './invoice.ts';

/**
 * What an invoice's state says about an effect: in place (`done`), still to do (`absent`), or not possible (`refused`).
 * Both wanted states are ends in SAP: a released invoice cannot be released again, a reversed one not reversed again.
 */
export function judge(
  action: EffectAction,
  invoice: SapInvoice,
  config: SapS4Config,
  now: Date,
): Exclude<LookupOutcome, { kind: 'unknown' }> {
  if (invoice.isReversal) return refused('NOT_AN_INVOICE', 'this SAP document is a reversal');
  if (action === 'rejectInvoice' && invoice.state === 'reversed') return doneByState(invoice, now);
  if (invoice.state === 'reversed') {
    return refused('INVOICE_REVERSED', 'the invoice was reversed in SAP; nothing is left to release');
  }
  if (invoice.state === 'not-posted') {
    return refused('INVOICE_NOT_POSTED', 'the invoice is not posted in SAP; parked invoices are decided there');
  }
  if (action === 'rejectInvoice') return { kind: 'absent' };
  if (invoice.block === null) return doneByState(invoice, now);
  if (!config.releasableBlocks.includes(invoice.block)) {
    const message = `payment block ${invoice.block} was set for another reason and may not be lifted`;
    return refused('BLOCK_NOT_OURS', message, invoice.block);
  }
  return { kind: 'absent' };
}

/** A confirmation from the record itself. */
export function doneByState(invoice: SapInvoice, now: Date): Done {
  return done(invoice, 'state', now);
}

/** A confirmation with the facts of the record. */
export function done(invoice: SapInvoice, seenBy: Confirmation['seenBy'], now: Date): Done {
  const facts: Record<string, string> = {
    SupplierInvoice: invoice.documentNumber,
    FiscalYear: invoice.fiscalYear,
    PaymentBlockingReason: invoice.block ?? '',
  };
  if (invoice.reversedBy) facts.ReverseDocument = invoice.reversedBy;
  const reference = invoice.reversedBy ?? `${invoice.documentNumber}/${invoice.fiscalYear}`;
  const document = { number: invoice.documentNumber, year: invoice.fiscalYear };
  return { kind: 'done', confirmation: { reference, seenBy, document, facts }, at: now.toISOString() };
}
