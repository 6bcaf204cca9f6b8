import type { InvoiceFacts } from '../ubl/facts.ts';
import { documentCurrency } from '../ubl/invoice.ts';
import { amountsOf } from './amounts.ts';
import { isCurrency } from './codes.ts';
import type { Finding, Rule } from './rule.ts';

/** The amounts in a currency that is not the document's, the tax total for the tax authority excepted. */
export function amountsOutsideCurrency(facts: InvoiceFacts): Finding[] {
  const currency = documentCurrency(facts);
  const foreign = amountsOf(facts).filter(([amount]) => amount?.currency && amount.currency !== currency);
  return foreign.map(([amount, path]) => ({
    path,
    detail: `${amount?.text} is in ${amount?.currency}, not ${currency}.`,
  }));
}

/** Ours: one document, one currency; and one that is known where the document only says it by its amounts. */
export const CURRENCY: readonly Rule[] = [
  {
    id: 'DOC-CURRENCY-MIXED',
    severity: 'fatal',
    message: 'An amount is in another currency than the document.',
    check: amountsOutsideCurrency,
  },
  {
    id: 'DOC-CURRENCY-CODE',
    severity: 'fatal',
    message: 'The currency of the document is not known: a code of three letters (ISO 4217) is expected.',
    check: (facts) =>
      facts.currency !== undefined || isCurrency(documentCurrency(facts))
        ? []
        : [{ path: facts.rootPath + facts.places.currency }],
  },
];
