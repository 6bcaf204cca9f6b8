import { type Decimal, decimal } from '@clearhold/kernel';

interface Period {
  /** ISO 8601 date from which on the rates are in force, until the next period. */
  readonly from: string;
  /** Percent: the standard rate first, then reduced ones and those of regions with rates of their own. */
  readonly rates: readonly string[];
}

const since = (from: string, rates: string): Period => ({ from, rates: rates.split(' ') });
const always = (rates: string): readonly Period[] => [since('2020-01-01', rates)];

// VAT rates in force since 2020, a period for each change of law. Compared on 2026-11-24: standard rates and the days of their changes with
// the Commission's "VAT rates applied in the Member States" (June 2021) and its database of taxes in Europe (TEDB), reduced rates with
// TEDB as of 2026-09-07; Germany's half year of 2020 from BGBl. I 2020 p. 1512. What TEDB does not hold is from the laws: VATA 1994 (GB, XI),
// Stortinget's yearly resolution (NO), MWSTG art. 25 (CH, and LI, which shares it), law 50/1988 (IS). A rate too many lets an
// error pass, a rate too few stops what is right: in doubt, a rate stays. Regions with rates of their own: Madeira and the Azores, Corsica
// and the French overseas departments, the Greek islands, Jungholz and Mittelberg.
const SWISS = [since('2020-01-01', '7.7 3.7 2.5'), since('2024-01-01', '8.1 3.8 2.6')];
const RATES: Readonly<Record<string, readonly Period[]>> = {
  AT: [
    since('2020-01-01', '20 19 13 10'),
    since('2020-07-01', '20 19 13 10 5'),
    since('2022-01-01', '20 19 13 10'),
    since('2026-07-01', '20 19 13 10 4.9'),
  ],
  BE: always('21 12 6'),
  BG: always('20 9'),
  CH: SWISS,
  CY: always('19 9 5 3'),
  CZ: [since('2020-01-01', '21 15 10'), since('2024-01-01', '21 12')],
  DE: [since('2020-01-01', '19 7'), since('2020-07-01', '16 5'), since('2021-01-01', '19 7')],
  DK: always('25'),
  EE: [
    since('2020-01-01', '20 9 5'),
    since('2024-01-01', '22 9 5'),
    since('2025-01-01', '22 13 9 5'),
    since('2025-07-01', '24 13 9'),
  ],
  ES: always('21 10 7.5 5 4 2'),
  FI: [since('2020-01-01', '24 14 10'), since('2024-09-01', '25.5 14 10'), since('2026-01-01', '25.5 13.5 10')],
  FR: always('20 13 10 8.5 5.5 2.1 1.75 1.05 0.9'),
  GB: [since('2020-01-01', '20 5'), since('2021-10-01', '20 12.5 5'), since('2022-04-01', '20 5')],
  GR: always('24 17 13 9 6 4'),
  HR: always('25 13 5'),
  HU: always('27 18 5'),
  IE: [
    since('2020-01-01', '23 13.5 9 4.8'),
    since('2020-09-01', '21 13.5 9 4.8'),
    since('2021-03-01', '23 13.5 9 4.8'),
  ],
  IS: always('24 11'),
  IT: always('22 10 5 4'),
  LI: SWISS,
  LT: [since('2020-01-01', '21 9 5'), since('2026-01-01', '21 12 5')],
  LU: [since('2020-01-01', '17 14 8 3'), since('2023-01-01', '16 13 7 3'), since('2024-01-01', '17 14 8 3')],
  LV: always('21 12 5'),
  MT: always('18 12 7 5'),
  NL: always('21 9'),
  NO: [
    since('2020-01-01', '25 15 12 11.11'),
    since('2020-04-01', '25 15 12 11.11 6'),
    since('2021-10-01', '25 15 12 11.11'),
  ],
  PL: always('23 8 5'),
  PT: always('23 22 18 16 13 12 9 6 5 4'),
  RO: [since('2020-01-01', '19 9 5'), since('2025-08-01', '21 11 9'), since('2026-08-01', '21 11')],
  SE: always('25 12 6'),
  SI: always('22 9.5 5'),
  SK: [since('2020-01-01', '20 10 5'), since('2025-01-01', '23 19 5')],
};

/** Members of the EU's common VAT area; Northern Ireland (XI) for goods. */
const UNION = new Set('AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK XI'.split(' '));

/** ISO 3166 code for what documents and VAT numbers write: Greece's EL is GR, Northern Ireland's XI has the rates of GB. */
export const vatCountry = (text: string | undefined): string | undefined => {
  const code = text?.trim().slice(0, 2).toUpperCase();
  return code === 'EL' ? 'GR' : code;
};

/** True within the EU's common VAT area. */
export const inUnion = (country: string | undefined): boolean => country !== undefined && UNION.has(country);

/**
 * The VAT rates of a country on a day, in percent, the standard rate first; undefined for a country or a day that the table does not
 * know. `orEarlier` adds the rates of all earlier periods, for credit notes to what was billed then.
 */
export function ratesOn(country: string, day: string, orEarlier = false): Decimal[] | undefined {
  const begun = (RATES[country === 'XI' ? 'GB' : country] ?? []).filter(({ from }) => from <= day);
  const counting = orEarlier ? begun.toReversed() : begun.slice(-1);
  return counting.length === 0 ? undefined : counting.flatMap(({ rates }) => rates.map((rate) => decimal(rate)));
}

/** The standard VAT rate of a country on a day, percent as decimal text; undefined where the table does not know it. */
export const standardRateOn = (country: string, day: string): string | undefined =>
  ratesOn(country, day)?.[0]?.toFixed();
