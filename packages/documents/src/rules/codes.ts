import type { InvoiceFacts } from '../ubl/facts.ts';
import { documentCurrency } from '../ubl/invoice.ts';
import { amountsOf } from './amounts.ts';
import type { Finding, Rule } from './rule.ts';

// The unicode data knows what is legal tender. ISO 4217 also has codes of funds and of a second legal form of a money.
const FUNDS = ['BOV', 'CHE', 'CHW', 'CLF', 'COU', 'MXV', 'USN', 'UYI', 'UYW', 'VED'];
const CURRENCIES: ReadonlySet<string> = new Set([...Intl.supportedValuesOf('currency'), ...FUNDS]);

/** True for a code of ISO 4217 that an amount can be in; codes for testing and for no currency are none. */
export const isCurrency = (code: string): boolean => CURRENCIES.has(code);

const REGIONS = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
// Codes of ISO 3166-1 that stand for no country, or that everybody may use for something of his own.
const NO_COUNTRY = /^(E[UZ]|UN|AA|Q[M-Z]|X[A-HJLZ]|ZZ)$/;
// Northern Ireland and Kosovo have codes that EN 16931 takes on top of those of ISO.
const BESIDES: ReadonlySet<string> = new Set(['XI', 'XK', '1A']);

// Asked several times an invoice, and slow to answer: kept for each pair of letters.
const ANSWERED = new Map<string, boolean>();

/** True for a country's code of ISO 3166-1, of two capital letters; those of countries that are no more are none. */
export function isCountry(code: string): boolean {
  if (BESIDES.has(code)) return true;
  if (!/^[A-Z]{2}$/.test(code) || NO_COUNTRY.test(code)) return false;
  const known = ANSWERED.get(code);
  if (known !== undefined) return known;
  const is = Boolean(REGIONS.of(code)) && Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}`;
  ANSWERED.set(code, is);
  return is;
}

const said = (what: string, code: string): string => `“${code.slice(0, 20)}” is no such ${what}.`;

function currencyOf(
  id: string,
  place: 'currency' | 'taxCurrency',
  of: (facts: InvoiceFacts) => string | undefined,
): Rule {
  return {
    id,
    severity: 'fatal',
    message: 'A currency is given by its code of three letters (ISO 4217).',
    check: (facts) => {
      const code = of(facts);
      return code === undefined || isCurrency(code.toUpperCase())
        ? []
        : [{ path: facts.rootPath + facts.places[place], detail: said('code', code) }];
    },
  };
}

// One wrong code stands at many amounts: the first place tells of it. The document's own is judged where it is stated.
function unknownAtAmounts(facts: InvoiceFacts): Finding[] {
  const own = documentCurrency(facts);
  const first = new Map<string, string>();
  for (const [amount, path] of amountsOf(facts)) {
    const code = amount?.currency;
    if (code && code !== own && !isCurrency(code) && !first.has(code)) first.set(code, path);
  }
  return [...first].map(([code, path]) => ({ path, detail: said('code', code) }));
}

function unknownCountries(facts: InvoiceFacts): Finding[] {
  const { places } = facts;
  const stated: [string | undefined, string][] = [
    [facts.supplier?.address?.country, places.seller + places.country],
    [facts.customer?.address?.country, places.buyer + places.country],
    [facts.taxRepresentative?.address?.country, places.representative + places.country],
    ...(facts.deliveries ?? []).map(({ address }, at): [string | undefined, string] => [
      address?.country,
      `${places.delivery}[${at + 1}]${places.deliveryCountry}`,
    ]),
  ];
  return stated.flatMap(([code, below]) =>
    code === undefined || isCountry(code) ? [] : [{ path: facts.rootPath + below, detail: said('country', code) }],
  );
}

/** EN 16931, but judged in every invoice: without a currency that exists no amount of it means anything. */
export const DOCUMENT_CURRENCY: readonly Rule[] = [currencyOf('BR-CL-04', 'currency', (facts) => facts.currency)];

/** EN 16931: codes that must be of their list: currencies (ISO 4217) and countries (ISO 3166-1). */
export const CODES: readonly Rule[] = [
  {
    id: 'BR-CL-03',
    severity: 'fatal',
    message: 'The currency of an amount is given by its code of three letters (ISO 4217).',
    check: unknownAtAmounts,
  },
  currencyOf('BR-CL-05', 'taxCurrency', (facts) => facts.taxCurrency),
  {
    id: 'BR-CL-14',
    severity: 'fatal',
    message: 'A country is given by its code of two letters (ISO 3166-1).',
    check: unknownCountries,
  },
];
