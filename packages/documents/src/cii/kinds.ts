import { checkRules } from '../rules/check-rules.ts';
import { canonicalInvoice } from '../ubl/invoice.ts';
import type { Kind } from '../ubl/kinds.ts';
import { ciiFacts } from './facts.ts';
import { CROSS_INDUSTRY_DOCUMENT, CROSS_INDUSTRY_INVOICE } from './invoice-fields.ts';
import { D16B, ZUGFERD_1 } from './vocabulary.ts';

const interpret: Kind['interpret'] = (walked, problemsMax) => {
  const facts = ciiFacts(walked);
  return { canonical: canonicalInvoice(facts), problems: checkRules(facts, problemsMax) };
};

/** The Cross Industry Invoice, which Factur-X, ZUGFeRD and XRechnung carry, and its forerunner in ZUGFeRD 1. */
export const CII_KINDS: readonly Kind[] = [
  {
    uri: D16B.namespaces.rsm as string,
    local: 'CrossIndustryInvoice',
    format: 'cii-invoice-d16b',
    field: CROSS_INDUSTRY_INVOICE,
    interpret,
  },
  {
    uri: ZUGFERD_1.namespaces.rsm as string,
    local: 'CrossIndustryDocument',
    format: 'zugferd-invoice-1.0',
    field: CROSS_INDUSTRY_DOCUMENT,
    interpret,
  },
];
