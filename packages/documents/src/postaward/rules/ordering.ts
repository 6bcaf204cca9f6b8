import { Decimal, ZERO } from '@clearhold/kernel';
import { figure } from '../../rules/figures.ts';
import type { Finding } from '../../rules/rule.ts';
import type { PartyFacts } from '../../ubl/facts.ts';
import { isCharge } from '../../ubl/invoice.ts';
import type { OrderingFacts, OrderingLineFacts } from '../facts.ts';
import { ALLOWANCE_REASONS, CHARGE_REASONS } from './allowance-codes.ts';
import { amountsIn, categories, charges, eachLine, isNear, lineAt, mismatch, priceCharges, sumOf } from './parts.ts';
import { type Numbered, unless } from './rule.ts';

type OrderRule = Numbered<OrderingFacts>;

const isNotNegative = (text: string | undefined) =>
  text === undefined || !figure(text)?.isNegative() || figure(text)?.isZero() === true;

/** A party that is named or numbered. */
export const isKnown = (party: PartyFacts | undefined): boolean =>
  party === undefined || party.name !== undefined || party.identifiers !== undefined;

/** Lines whose number another line has, too. */
export function repeatedLines(facts: OrderingFacts): Finding[] {
  const counts = new Map<string | undefined, number>();
  for (const line of facts.lines ?? []) counts.set(line.id, (counts.get(line.id) ?? 0) + 1);
  return eachLine(facts, (line) => counts.get(line.id) === 1, '/cbc:ID');
}

/** Amounts in another currency than the document's. */
export function otherCurrencies(facts: OrderingFacts): Finding[] {
  const foreign = amountsIn(facts).filter(({ amount }) => amount.currency && amount.currency !== facts.currency);
  const names = new Set(foreign.map(({ amount }) => amount.currency));
  return [...names].map((name) => ({
    path: facts.rootPath,
    detail: `There are amounts in ${name}; the document is in ${facts.currency ?? 'none'}.`,
  }));
}

function tooManyDecimals(facts: OrderingFacts): Finding[] {
  const long = amountsIn(facts).filter(
    ({ amount, inPrice }) => !inPrice && (amount.text.split('.')[1] ?? '').length > 2,
  );
  return long.map(({ amount }) => ({ path: facts.rootPath, detail: `One of them is ${amount.text}.` }));
}

function lineNet(facts: OrderingFacts): Finding[] {
  return (facts.lines ?? []).flatMap((line, at) => {
    const stated = figure(line.net);
    const expected = netOf(line);
    if (!stated || isNear(stated, expected)) return [];
    return [{ path: lineAt(facts, at), detail: mismatch(stated, expected) }];
  });
}

function netOf(line: OrderingLineFacts): Decimal {
  const stated = figure(line.priceBase);
  const base = !stated || stated.isZero() ? new Decimal(1) : stated;
  const priced = (figure(line.quantity) ?? new Decimal(1)).times((figure(line.price) ?? ZERO).div(base));
  return priced.plus(sumOf(line.allowanceCharges, true)).minus(sumOf(line.allowanceCharges, false));
}

const eachCharge = (holds: (entry: ReturnType<typeof charges>[number]['entry']) => boolean) => (facts: OrderingFacts) =>
  charges(facts).flatMap(({ entry, path }) => (holds(entry) ? [] : [{ path }]));

/** The percentage of a base is the amount. */
export const PERCENTAGE = eachCharge(({ factor, base, amount }) => {
  if (factor === undefined || !base) return true;
  return isNear(figure(amount) ?? ZERO, (figure(base) ?? ZERO).times(factor).div(100));
});

function priceOfGross(facts: OrderingFacts): Finding[] {
  return priceCharges(facts).flatMap(({ entry, price, path }) => {
    const gross = figure(entry.base);
    if (!gross || !price) return [];
    return (figure(price) as Decimal).equals(gross.minus(figure(entry.amount) ?? ZERO)) ? [] : [{ path }];
  });
}

/** Reason codes of allowances, or of charges, that their list does not have. */
export const reasonCodes = (charge: boolean) => {
  const list = charge ? CHARGE_REASONS : ALLOWANCE_REASONS;
  return (facts: OrderingFacts): Finding[] =>
    charges(facts).flatMap(({ entry, path }) =>
      entry.reasonCode === undefined || isCharge(entry) !== charge || list.has(entry.reasonCode)
        ? []
        : [{ path, detail: `"${entry.reasonCode.slice(0, 20)}" is not one of them.` }],
    );
};

const eachCategory =
  (holds: (category: string | undefined, percent: string | undefined) => boolean) => (facts: OrderingFacts) =>
    categories(facts).flatMap(({ tax, path }) => (holds(tax.category, tax.percent) ? [] : [{ path }]));

const VAT_PREFIX = /^(?:[A-Z]{2})/;

function vatPrefixes(facts: OrderingFacts): Finding[] {
  const roles = [
    ['cac:BuyerCustomerParty', facts.customer],
    ['cac:SellerSupplierParty', facts.supplier],
    ['cac:AccountingCustomerParty', facts.invoicee],
  ] as const;
  return roles.flatMap(([role, party]) =>
    (party?.taxSchemes ?? []).flatMap(({ id, scheme }) =>
      scheme !== 'VAT' || id === undefined || VAT_PREFIX.test(id)
        ? []
        : [{ path: `${facts.rootPath}/${role}/cac:Party/cac:PartyTaxScheme` }],
    ),
  );
}

/** Rules that an order (T01) and its change (T114) share by their numbers, those of the totals apart. */
export const ORDER_CONTENT: readonly OrderRule[] = [
  ['R001', 'Each line must have a number that no other line has.', repeatedLines],
  [
    'R002',
    'The document should say until when it is valid.',
    (facts) => unless(facts.validity?.end !== undefined, facts, '/cac:ValidityPeriod'),
    'warning',
  ],
  ['R003', 'All amounts must be in the currency of the document.', otherCurrencies],
  [
    'R004',
    'The quantity ordered must not be negative.',
    (facts) => eachLine(facts, (line) => isNotNegative(line.quantity)),
  ],
  [
    'R005',
    'The price must not be negative.',
    (facts) => eachLine(facts, (line) => isNotNegative(line.price?.text), '/cac:Price'),
  ],
  [
    'R013',
    'Each line should have a quantity.',
    (facts) => eachLine(facts, (line) => line.quantity !== undefined),
    'warning',
  ],
  [
    'R014',
    'Who asked for the goods must be named or numbered.',
    (facts) => unless(isKnown(facts.originator), facts, '/cac:OriginatorCustomerParty'),
  ],
  ['R019', 'The price is not the gross price minus its allowance.', priceOfGross],
  [
    'R020',
    'A percentage needs the amount that it is taken of.',
    eachCharge(({ factor, base }) => factor === undefined || base !== undefined),
  ],
  [
    'R021',
    'An amount that a percentage is taken of needs the percentage.',
    eachCharge(({ factor, base }) => !base || factor !== undefined),
  ],
  ['R022', 'The amount of an allowance or charge is not its percentage of the base.', PERCENTAGE],
  [
    'R023',
    'Each allowance or charge needs a reason, in words or as a code.',
    eachCharge(({ reason, reasonCode }) => reason !== undefined || reasonCode !== undefined),
  ],
  ['R024', 'The net amount of a line is not quantity times price with its charges and allowances.', lineNet],
  [
    'R025',
    'The quantity that a price is for must be greater than zero.',
    (facts) =>
      eachLine(
        facts,
        ({ priceBase }) => priceBase === undefined || figure(priceBase)?.greaterThan(0) === true,
        '/cac:Price',
      ),
  ],
  ['R026', 'A number for value added tax must begin with the code of its country.', vatPrefixes],
  [
    'R027',
    'The gross price must not be negative.',
    (facts) => priceCharges(facts).flatMap(({ entry, path }) => (isNotNegative(entry.base?.text) ? [] : [{ path }])),
  ],
  ['R028', 'Amounts other than prices have at most two decimals.', tooManyDecimals],
  [
    'R029',
    'Each tax category needs a rate, unless no tax is due (O).',
    eachCategory((id, percent) => id === 'O' || percent !== undefined),
  ],
  [
    'R030',
    'The standard rate (S) must be greater than zero.',
    eachCategory((id, percent) => id !== 'S' || percent === undefined || figure(percent)?.greaterThan(0) === true),
  ],
  [
    'R032',
    'The amount of an allowance or charge must not be negative.',
    eachCharge(({ amount }) => isNotNegative(amount?.text)),
  ],
  [
    'R033',
    'The allowance on a price must not be negative.',
    (facts) => priceCharges(facts).flatMap(({ entry, path }) => (isNotNegative(entry.amount?.text) ? [] : [{ path }])),
  ],
  ['CL001', 'The reason code of an allowance must be one of UNCL 5189.', reasonCodes(false)],
  ['CL002', 'The reason code of a charge must be one of UNCL 7161.', reasonCodes(true)],
];

/** The rules about the identity of a specification: its profile (R031) and its customization (R034). */
export function identity(profiles: readonly string[], customization: string): readonly OrderRule[] {
  return [
    [
      'R031',
      'The profile is not one that this document is sent in.',
      (facts) => unless(facts.profileId === undefined || profiles.includes(facts.profileId), facts, '/cbc:ProfileID'),
    ],
    [
      'R034',
      'The specification is not the one of this document.',
      (facts) => unless(facts.customizationId?.startsWith(customization) !== false, facts, '/cbc:CustomizationID'),
    ],
  ];
}
