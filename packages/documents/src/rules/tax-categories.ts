import { type Decimal, ZERO } from '@clearhold/kernel';
import type { InvoiceFacts, TaxFacts, TaxSubtotalFacts } from '../ubl/facts.ts';
import { vatId } from '../ubl/party.ts';
import { cents, figure, isWithinOne, linePath, ofDocument, shown, taxTotalPath } from './figures.ts';
import { perInvoice } from './per-invoice.ts';
import type { Finding, Rule } from './rule.ts';
import { breakdown, type PlacedSubtotal, wrongTax } from './tax.ts';

/** A VAT category of EN 16931 (UNCL 5305) and what its family of rules asks. */
interface Category {
  code: string;
  family: string;
  name: string;
  rate: 'positive' | 'zero' | 'any' | 'none';
  exemption: 'required' | 'forbidden';
  /** Several rows of the breakdown, one for each rate. */
  perRate: boolean;
  buyerNumber: boolean;
  /** A tax registration other than for VAT does not do for the seller. */
  vatNumberOnly?: true;
}

const zeroRated = { rate: 'zero', perRate: false, buyerNumber: false } as const;
const taxed = { perRate: true, buyerNumber: false, exemption: 'forbidden' } as const;

const CATEGORIES: readonly Category[] = [
  { code: 'S', family: 'BR-S', name: 'standard rated', rate: 'positive', ...taxed },
  { code: 'Z', family: 'BR-Z', name: 'zero rated', exemption: 'forbidden', ...zeroRated },
  { code: 'E', family: 'BR-E', name: 'exempt', exemption: 'required', ...zeroRated },
  { code: 'AE', family: 'BR-AE', name: 'reverse charge', exemption: 'required', ...zeroRated, buyerNumber: true },
  {
    code: 'K',
    family: 'BR-IC',
    name: 'intra-community supply',
    exemption: 'required',
    ...zeroRated,
    buyerNumber: true,
    vatNumberOnly: true,
  },
  { code: 'G', family: 'BR-G', name: 'export', exemption: 'required', ...zeroRated, vatNumberOnly: true },
  {
    code: 'O',
    family: 'BR-O',
    name: 'not subject to VAT',
    rate: 'none',
    exemption: 'required',
    perRate: false,
    buyerNumber: false,
  },
  { code: 'L', family: 'BR-AF', name: 'Canary Islands tax', rate: 'any', ...taxed },
  { code: 'M', family: 'BR-AG', name: 'tax of Ceuta and Melilla', rate: 'any', ...taxed },
];

/** A tax category where it is used: on a line, an allowance or a charge. */
interface Use {
  tax: TaxFacts;
  net: Decimal;
  path: string;
  on: 'line' | 'allowance' | 'charge';
}

function isVat(tax: TaxFacts): boolean {
  return tax.scheme === undefined || tax.scheme.toUpperCase() === 'VAT';
}

const NONE: readonly Use[] = [];
const NO_ROWS: readonly PlacedSubtotal[] = [];
/** Where a category is used. */
export function uses(facts: InvoiceFacts, code: string): readonly Use[] {
  return usesByCode(facts).get(code) ?? NONE;
}

const usesByCode = perInvoice(gatherUses);

function gatherUses(facts: InvoiceFacts): Map<string, Use[]> {
  const byCode = new Map<string, Use[]>();
  const add = (taxes: TaxFacts[] | undefined, use: Omit<Use, 'tax'>): void => {
    const tax = taxes?.find((each) => each.category !== undefined && isVat(each));
    if (!tax?.category) return;
    const list = byCode.get(tax.category);
    if (list) list.push({ ...use, tax });
    else byCode.set(tax.category, [{ ...use, tax }]);
  };
  facts.lines?.forEach((line, at) => {
    add(line.taxes, { net: figure(line.net) ?? ZERO, path: linePath(facts, at) + facts.places.item, on: 'line' });
  });
  for (const { entry, path, charge } of ofDocument(facts)) {
    const amount = figure(entry.amount) ?? ZERO;
    add(entry.taxes, { net: charge ? amount : amount.negated(), path, on: charge ? 'charge' : 'allowance' });
  }
  return byCode;
}

const rowsByCode = perInvoice((facts) => {
  const byCode = new Map<string, PlacedSubtotal[]>();
  for (const placed of breakdown(facts)) {
    const { tax } = placed.row;
    if (tax?.category === undefined || !isVat(tax)) continue;
    const list = byCode.get(tax.category);
    if (list) list.push(placed);
    else byCode.set(tax.category, [placed]);
  }
  return byCode;
});

/** Rows of the breakdown of one category. */
export function rows(facts: InvoiceFacts, code: string): readonly PlacedSubtotal[] {
  return rowsByCode(facts).get(code) ?? NO_ROWS;
}

function inBreakdown(facts: InvoiceFacts, category: Category): Finding[] {
  if (uses(facts, category.code).length === 0) return [];
  const count = rows(facts, category.code).length;
  return count === 1 || (category.perRate && count > 1) ? [] : [{ path: taxTotalPath(facts, 0) }];
}

function partyNumbers(facts: InvoiceFacts, category: Category, on: Use['on']): Finding[] {
  if (!uses(facts, category.code).some((use) => use.on === on)) return [];
  const supplier = vatId(facts.supplier) ?? vatId(facts.taxRepresentative);
  const buyer = vatId(facts.customer);
  if (category.code === 'O') {
    return supplier || buyer ? [{ path: facts.rootPath + facts.places.seller }] : [];
  }
  const anyNumber = facts.supplier?.taxSchemes?.find((scheme) => scheme.id)?.id;
  const registered = supplier ?? (category.vatNumberOnly ? undefined : anyNumber);
  const buyerKnown =
    buyer ?? (category.code === 'AE' ? facts.customer?.legal?.find((l) => l.companyId)?.companyId : undefined);
  if (registered && (!category.buyerNumber || buyerKnown)) return [];
  return [{ path: facts.rootPath + facts.places[registered ? 'buyer' : 'seller'] }];
}

function wrongRate(category: Category, tax: TaxFacts): boolean {
  const percent = figure(tax.percent);
  if (category.rate === 'none') return percent !== undefined;
  if (category.rate === 'zero') return !percent?.isZero();
  return percent === undefined || percent.lessThan(0) || (category.rate === 'positive' && percent.isZero());
}

function rates(facts: InvoiceFacts, category: Category, on: Use['on']): Finding[] {
  const wrong = uses(facts, category.code).filter((use) => use.on === on && wrongRate(category, use.tax));
  return wrong.map((use) => ({ path: use.path }));
}

function sameRate(a: string | undefined, b: string | undefined): boolean {
  return a === b || Boolean(figure(a)?.equals(figure(b) ?? 'NaN'));
}

function taxableAmounts(facts: InvoiceFacts, category: Category): Finding[] {
  const all = uses(facts, category.code);
  return rows(facts, category.code).flatMap(({ row, path }) => {
    const stated = figure(row.taxable);
    const own = category.perRate ? all.filter((use) => sameRate(use.tax.percent, row.tax?.percent)) : all;
    const expected = cents(own.reduce((sum, use) => sum.plus(use.net), ZERO));
    if (!stated) return [];
    if (
      category.perRate ? own.length > 0 && isWithinOne(stated, expected, facts.places.syntax) : stated.equals(expected)
    )
      return [];
    return [{ path, detail: `Lines, allowances and charges give ${shown(expected)}; the row says ${shown(stated)}.` }];
  });
}

function taxAmounts(facts: InvoiceFacts, category: Category): Finding[] {
  return rows(facts, category.code).flatMap(({ row, path }) => {
    const wrong = category.perRate ? wrongTax(row, facts) : !(figure(row.amount) ?? ZERO).isZero();
    if (wrong === false) return [];
    return [wrong === true ? { path } : { path, detail: wrong }];
  });
}

function exemptions(facts: InvoiceFacts, category: Category): Finding[] {
  const hasReason = ({ tax }: TaxSubtotalFacts) => Boolean(tax?.exemptionReason || tax?.exemptionReasonCode);
  const wanted = category.exemption === 'required';
  return rows(facts, category.code).flatMap(({ row, path }) => (hasReason(row) === wanted ? [] : [{ path }]));
}

const RATE_WORDS = {
  positive: 'must be above zero',
  zero: 'must be 0',
  any: 'must be given, zero or above',
  none: 'must not be given',
} as const;

function family(category: Category): Rule[] {
  const { family: id, name } = category;
  const rule = (
    number: string,
    message: string,
    check: (facts: InvoiceFacts, category: Category) => Finding[],
  ): Rule => {
    return { id: `${id}-${number}`, severity: 'fatal', message, check: (facts) => check(facts, category) };
  };
  const numbers =
    category.code === 'O' ? 'VAT numbers must not be given' : 'the tax numbers of the parties must be given';
  const at = (on: Use['on'], number: string, check: typeof rates, words: string) =>
    rule(number, `On a ${on} ("${name}"), ${words}.`, (facts) => check(facts, category, on));
  const rate = `the rate ${RATE_WORDS[category.rate]}`;
  return [
    rule('01', `The tax breakdown lacks a row for the category "${name}", or has several.`, inBreakdown),
    at('line', '02', partyNumbers, numbers),
    at('allowance', '03', partyNumbers, numbers),
    at('charge', '04', partyNumbers, numbers),
    at('line', '05', rates, rate),
    at('allowance', '06', rates, rate),
    at('charge', '07', rates, rate),
    rule('08', `The taxable amount of "${name}" is not the sum of its lines, allowances and charges.`, taxableAmounts),
    rule('09', `The tax of "${name}" is not what its rate gives.`, taxAmounts),
    rule('10', `A reason for exemption is ${category.exemption} for "${name}".`, exemptions),
  ];
}

/** EN 16931: the rules of each VAT category (BR-S-*, BR-Z-*, BR-E-*, BR-AE-*, BR-IC-*, BR-G-*, BR-O-*, BR-AF-*, BR-AG-*). */
export const TAX_CATEGORIES: readonly Rule[] = CATEGORIES.flatMap(family);
