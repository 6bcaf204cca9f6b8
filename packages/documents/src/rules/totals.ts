import { type Decimal, ZERO } from '@clearhold/kernel';
import type { InvoiceFacts, TotalsFacts } from '../ubl/facts.ts';
import { documentCurrency } from '../ubl/invoice.ts';
import type { Amount } from '../xml/fields.ts';
import { cents, figure, hasTooManyDecimals, ofDocument, shown, taxTotalPath, total } from './figures.ts';
import type { Finding, Rule } from './rule.ts';

/** One finding where what is stated differs from what the other figures give. */
function differs(
  facts: InvoiceFacts,
  stated: Amount | undefined,
  expected: Decimal,
  path = facts.rootPath + facts.places.totals,
): Finding[] {
  const said = figure(stated);
  if (said?.equals(expected)) return [];
  const found = said ? `the document says ${shown(said)}` : 'the document gives no such amount';
  return [{ path: path, detail: `It should be ${shown(expected)}; ${found}.` }];
}

function allowancesOrCharges(facts: InvoiceFacts, charge: boolean): Finding[] {
  const entries = ofDocument(facts).filter((placed) => placed.charge === charge);
  const stated = charge ? facts.totals?.charges : facts.totals?.allowances;
  if (!facts.totals || (!stated && entries.length === 0)) return [];
  return differs(facts, stated, cents(total(entries.map((placed) => placed.entry.amount))));
}

function netOfDocument(facts: InvoiceFacts): Finding[] {
  const { lines, charges, allowances, net } = facts.totals ?? {};
  if (!lines || !net) return [];
  return differs(facts, net, cents(total([lines, charges]).minus(figure(allowances) ?? ZERO)));
}

function taxOfSubtotals(facts: InvoiceFacts): Finding[] {
  return (facts.taxTotals ?? []).flatMap((tax, at) => {
    if (!tax.subtotals || !tax.amount) return [];
    const expected = cents(total(tax.subtotals.map((subtotal) => subtotal.amount)));
    return differs(facts, tax.amount, expected, taxTotalPath(facts, at));
  });
}

function grossOfDocument(facts: InvoiceFacts): Finding[] {
  const { net, gross } = facts.totals ?? {};
  if (!net || !gross) return [];
  const currency = documentCurrency(facts);
  const taxes = (facts.taxTotals ?? []).filter((tax) => (tax.amount?.currency ?? currency) === currency);
  if (taxes.length > 1) {
    return [{ path: taxTotalPath(facts, 1), detail: `There are several tax totals in ${currency}.` }];
  }
  return differs(facts, gross, cents(total([net, taxes[0]?.amount])));
}

function payable(facts: InvoiceFacts): Finding[] {
  const { gross, prepaid, rounding, payable: stated } = facts.totals ?? {};
  if (!gross || !stated) return [];
  const thirdParty = isExtension(facts) ? (facts.prepayments ?? []).map((prepayment) => prepayment.amount) : [];
  return differs(facts, stated, cents(total([gross, rounding, ...thirdParty]).minus(figure(prepaid) ?? ZERO)));
}

// The XRechnung extension bills payments for third parties on top (its rule BR-DEX-09 takes the place of BR-CO-16).
function isExtension(facts: InvoiceFacts): boolean {
  return facts.customizationId?.includes('kosit:extension:xrechnung') ?? false;
}

function decimals(id: string, key: keyof TotalsFacts, what: string): Rule {
  return {
    id,
    severity: 'fatal',
    message: `The ${what} has more than two decimals.`,
    check: (facts) => (hasTooManyDecimals(facts.totals?.[key]) ? [{ path: facts.rootPath + facts.places.totals }] : []),
  };
}

function arithmetic(id: string, message: string, check: Rule['check']): Rule {
  return { id, severity: 'fatal', message, check };
}

/** EN 16931: the document's totals follow from its lines, allowances, charges and taxes (BR-CO-10 to BR-CO-16). */
export const TOTALS_ARITHMETIC: readonly Rule[] = [
  arithmetic('BR-CO-10', 'The sum of the lines is not the total of the net amounts of all lines.', (facts) => {
    if (!facts.totals?.lines) return [];
    return differs(facts, facts.totals.lines, cents(total((facts.lines ?? []).map((line) => line.net))));
  }),
  arithmetic('BR-CO-11', 'The sum of allowances is not the total of the allowances on the document.', (facts) =>
    allowancesOrCharges(facts, false),
  ),
  arithmetic('BR-CO-12', 'The sum of charges is not the total of the charges on the document.', (facts) =>
    allowancesOrCharges(facts, true),
  ),
  arithmetic('BR-CO-13', 'The total without tax is not lines minus allowances plus charges.', netOfDocument),
  arithmetic('BR-CO-14', 'The total tax is not the sum of the tax amounts of its categories.', taxOfSubtotals),
  arithmetic('BR-CO-15', 'The total with tax is not the total without tax plus the tax.', grossOfDocument),
  arithmetic('BR-CO-16', 'The amount due is not the total with tax minus what was paid, plus rounding.', payable),
];

/** EN 16931: amounts of the totals have at most two decimals (BR-DEC-09 to BR-DEC-18). */
export const TOTALS_DECIMALS: readonly Rule[] = [
  decimals('BR-DEC-09', 'lines', 'sum of the lines'),
  decimals('BR-DEC-10', 'allowances', 'sum of allowances'),
  decimals('BR-DEC-11', 'charges', 'sum of charges'),
  decimals('BR-DEC-12', 'net', 'total without tax'),
  decimals('BR-DEC-14', 'gross', 'total with tax'),
  decimals('BR-DEC-16', 'prepaid', 'paid amount'),
  decimals('BR-DEC-17', 'rounding', 'rounding amount'),
  decimals('BR-DEC-18', 'payable', 'amount due'),
  {
    id: 'BR-DEC-13',
    severity: 'fatal',
    message: 'The total tax has more than two decimals.',
    check: (facts) =>
      (facts.taxTotals ?? []).flatMap((tax, at) =>
        hasTooManyDecimals(tax.amount) ? [{ path: taxTotalPath(facts, at) }] : [],
      ),
  },
];
