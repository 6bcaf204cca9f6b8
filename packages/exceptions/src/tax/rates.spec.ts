import { describe, expect, it } from 'vitest';
import { ratesOn, standardRateOn } from './rates.ts';

// Promise: the rates of a day are those of the law of that day, on both sides of each change since 2020.
// Standard rates and days: the Commission's "VAT rates applied in the Member States" (June 2021), TEDB, and BGBl. I 2020 p. 1512.
const CHANGES: readonly [country: string, lastDay: string, before: string, firstDay: string, after: string][] = [
  ['DE', '2020-06-30', '19', '2020-07-01', '16'],
  ['DE', '2020-12-31', '16', '2021-01-01', '19'],
  ['IE', '2020-08-31', '23', '2020-09-01', '21'],
  ['IE', '2021-02-28', '21', '2021-03-01', '23'],
  ['LU', '2022-12-31', '17', '2023-01-01', '16'],
  ['LU', '2023-12-31', '16', '2024-01-01', '17'],
  ['EE', '2023-12-31', '20', '2024-01-01', '22'],
  ['EE', '2025-06-30', '22', '2025-07-01', '24'],
  ['FI', '2024-08-31', '24', '2024-09-01', '25.5'],
  ['SK', '2024-12-31', '20', '2025-01-01', '23'],
  ['RO', '2025-07-31', '19', '2025-08-01', '21'],
  ['CH', '2023-12-31', '7.7', '2024-01-01', '8.1'],
  ['LI', '2023-12-31', '7.7', '2024-01-01', '8.1'],
];
const STEADY = 'AT 20 BE 21 BG 20 CY 19 CZ 21 DK 25 ES 21 FR 20 GR 24 HR 25 HU 27 IT 22 LT 21 LV 21 MT 18 NL 21 PL 23';
const ALSO = 'PT 23 SE 25 SI 22 GB 20 XI 20 NO 25 IS 24';

const on = (country: string, day: string) => ratesOn(country, day)?.map(String);

describe('VAT rates by country and day', () => {
  it.each(CHANGES)('%s has on %s %s %%, from %s on %s %%', (country, lastDay, before, firstDay, after) => {
    expect([standardRateOn(country, lastDay), standardRateOn(country, firstDay)]).toEqual([before, after]);
  });

  it('changes no other standard rate', () => {
    for (const [, country = '', rate] of `${STEADY} ${ALSO}`.matchAll(/(\w\w) ([\d.]+)/g))
      for (const day of ['2020-01-01', '2022-06-30', '2024-06-30', '2026-11-24'])
        expect([country, day, standardRateOn(country, day)]).toEqual([country, day, rate]);
  });

  it.each([
    ['AT', '4.9', '2026-07-01', '2026-12-01'],
    ['AT', '5', '2020-07-01', '2021-12-31'],
    ['GB', '12.5', '2021-10-01', '2022-03-31'],
    ['NO', '6', '2020-04-01', '2021-09-30'],
    ['LT', '12', '2026-01-01', '2026-12-01'],
    ['LT', '9', '2020-01-01', '2025-12-31'],
    ['RO', '9', '2020-01-01', '2026-07-31'],
    ['CZ', '15', '2020-01-01', '2023-12-31'],
    ['FI', '14', '2020-01-01', '2025-12-31'],
  ])('%s has %s %% from %s to %s, and not a day longer', (country, rate, first, last) => {
    const next = (day: string, days: number) =>
      new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
    expect([on(country, first)?.includes(rate), on(country, last)?.includes(rate)]).toEqual([true, true]);
    if (first > '2020-01-01') expect(on(country, next(first, -1))).not.toContain(rate);
    if (last < '2026-12-01') expect(on(country, next(last, 1))).not.toContain(rate);
  });

  it('knows no rates before 2020, nor of other countries', () => {
    expect([ratesOn('DE', '2019-12-31'), ratesOn('US', '2026-01-01')]).toEqual([undefined, undefined]);
  });
});
