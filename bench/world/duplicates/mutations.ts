import { decimal } from '@clearhold/kernel';
import type { Bill } from './bill.ts';

export type Random = () => number;
/** Makes the same invoice come again in another shape; undefined where this one cannot. `others`: the supplier's own. */
export type Mutation = (one: Bill, random: Random, others: readonly Bill[]) => Again | undefined;
export interface Again {
  readonly bill: Bill;
  /** What came before it too. */
  readonly before?: readonly Bill[];
}

const pick = <T>(list: readonly T[], random: Random): T => list[Math.floor(random() * list.length)]!;
const renumbered = (one: Bill, number: string | undefined): Again | undefined =>
  number === undefined || number === one.number ? undefined : { bill: { ...one, number } };

const LOOKALIKES: readonly (readonly [string, string])[] = [
  ['0', 'O'],
  ['1', 'I'],
  ['1', 'l'],
];
const MISREAD: readonly (readonly [string, string])[] = [...LOOKALIKES, ['5', 'S'], ['8', 'B'], ['2', 'Z'], ['6', 'G']];

function swapLetters(number: string, pairs: typeof MISREAD, most: number, random: Random): string | undefined {
  const usable = pairs.filter(([digit]) => number.includes(digit));
  if (usable.length === 0) return undefined;
  let result = number;
  for (let n = 0; n < most; n++) result = result.replace(...(pick(usable, random) as [string, string]));
  return result;
}

function transposed(number: string, random: Random): string | undefined {
  const places = [...number].flatMap((char, at) =>
    /\d\d/.test(number.slice(at, at + 2)) &&
    char !== number[at + 1] &&
    !(char === '0' && !/\d/.test(number[at - 1] ?? ''))
      ? [at]
      : [],
  );
  if (places.length === 0 || number.replace(/\D/g, '').length < 4) return undefined;
  const at = pick(places, random);
  return `${number.slice(0, at)}${number[at + 1]}${number[at]}${number.slice(at + 2)}`;
}

function mistyped(name: string, random: Random): string {
  const at = 1 + Math.floor(random() * Math.max(1, name.length - 2));
  return pick(
    [`${name} Limited`, `${name}.`, `The ${name}`, name.toUpperCase(), name.slice(0, at) + name.slice(at + 1)],
    random,
  );
}

const twin = (one: Bill, more: Partial<Bill>): Again => ({
  bill: { ...one, supplierId: `${one.supplierId}-twin`, ...more },
});
const later = (one: Bill, days: number): Bill => ({ ...one, day: one.day + days, arrived: one.arrived + days });

/** The ways in which one invoice comes twice, by name. */
export const MUTATIONS: Readonly<Record<string, Mutation>> = {
  'sent again': (one) => ({ bill: one }),
  're-dated': (one, random) => ({ bill: later(one, 1 + Math.floor(random() * 45)) }),
  'O for 0, I or l for 1': (one, random) =>
    renumbered(one, swapLetters(one.number, LOOKALIKES, 1 + Math.floor(random() * 2), random)),
  prefix: (one, random) => renumbered(one, pick(['INV', 'Rechnung ', 'AB-', 'No. ', 'X'], random) + one.number),
  suffix: (one, random) => renumbered(one, one.number + pick(['A', '-R', ' COPY', '/K', '-2ND'], random)),
  'year added': (one, random) => {
    const year = new Date(one.day * 86_400_000).getUTCFullYear();
    if (one.number.includes(String(year))) return renumbered(one, one.number.replace(`${year}-`, ''));
    return renumbered(one, pick([`${year}-${one.number}`, `${one.number}/${year}`, `${year}/${one.number}`], random));
  },
  'leading zeros': (one, random) =>
    renumbered(
      one,
      one.number.replace(/0*(\d+)(?!.*\d)/, (_, digits) => pick(['0', '00', '000'], random) + digits),
    ),
  separators: (one, random) =>
    renumbered(one, one.number.replace(/[-/ ]/g, pick(['', ' ', '.', '_'], random)).replace(/^(\d{5})(\d+)$/, '$1-$2')),
  'transposed digits': (one, random) => renumbered(one, transposed(one.number, random)),
  'twin by VAT number': (one) =>
    one.taxId ? twin(one, { supplierName: 'Accounts receivable', account: 'GB11OTHR1' }) : undefined,
  'twin by account, number respelled': (one) =>
    twin(one, { supplierName: 'Head office', taxId: undefined, number: `inv. ${one.number}` }),
  'twin by name': (one, random) =>
    twin(one, { supplierName: mistyped(one.supplierName, random), taxId: undefined, account: 'GB11OTHR2' }),
  'other currency': (one, random) => ({
    bill: { ...one, currency: 'EUR', amount: pick([one.amount, decimal(one.amount).times('1.17').toFixed(2)], random) },
  }),
  'other business unit': (one, random) =>
    renumbered({ ...one, unitId: 'other' }, one.number.toLowerCase().replace(/-/g, '/') + (random() < 0.5 ? '' : ' ')),
  're-scanned': (one, random) => {
    const number = swapLetters(one.number, MISREAD, 2, random);
    return renumbered(
      later({ ...one, supplierName: mistyped(one.supplierName, random) }, Math.floor(random() * 2)),
      number,
    );
  },
  split,
  merged,
  'billed anew without credit': (one, random) => ({
    bill: {
      ...later(one, 1 + Math.floor(random() * 20)),
      number: `${one.number.replace(/\d+$/, '')}${Math.floor(random() * 900_000) + 50_000}`,
      replaces: one.number,
    },
  }),
};

function split(one: Bill, random: Random): Again | undefined {
  const whole = decimal(one.amount);
  if (whole.lessThan(2)) return undefined;
  const first = whole.times(pick(['0.5', '0.4', '0.25'], random)).toDecimalPlaces(2);
  const [a, b] = pick(
    [
      ['-1', '-2'],
      ['A', 'B'],
      ['/1', '/2'],
    ],
    random,
  );
  const part = (id: string, end: string, amount: string): Bill => ({
    ...one,
    id,
    number: one.number + end,
    amount,
    lines: [amount],
  });
  return { bill: part(one.id, b!, whole.minus(first).toFixed(2)), before: [part(`${one.id}-a`, a!, first.toFixed(2))] };
}

function merged(one: Bill, random: Random, others: readonly Bill[]): Again | undefined {
  const other = others.find((o) => o.id !== one.id && o.amount !== one.amount && Math.abs(o.day - one.day) <= 40);
  if (!other) return undefined;
  const amount = decimal(one.amount).plus(other.amount).toFixed(2);
  const last = one.day > other.day ? one : other;
  return {
    bill: {
      ...later(last, Math.floor(random() * 10)),
      number: `${last.number.replace(/\d+$/, '')}${Math.floor(random() * 900_000) + 70_000}`,
      amount,
      lines: [one.amount, other.amount],
    },
  };
}
