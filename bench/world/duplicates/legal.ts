import type { Bill } from './bill.ts';
import type { Again, Mutation } from './mutations.ts';

const counted = (one: Bill, n: number): string =>
  one.number.replace(/(\d+)(?!.*\d)/, (digits) => String(Number(digits) + n).padStart(digits.length, '0'));
const at = (one: Bill, days: number, more: Partial<Bill>): Bill => ({
  ...one,
  day: one.day + days,
  arrived: one.arrived + days,
  ...more,
});
const plain = (one: Bill): Bill => ({ ...one, order: undefined });

/** What looks like an invoice that came twice, and is none, by name; `bill` is the later one. */
export const LEGAL: Readonly<Record<string, Mutation>> = {
  'series anew each year': (one, random): Again | undefined => {
    const number = `${100 + Math.floor(random() * 900)}`;
    const before = at(plain(one), -365 + Math.floor(random() * 11) - 5, { id: `${one.id}-y`, number });
    return { bill: { ...plain(one), number }, before: [random() < 0.5 ? before : { ...before, amount: '77.10' }] };
  },
  'part bills with running numbers': (one, random) => {
    const parts = 2 + Math.floor(random() * 4);
    const number = (n: number) => `${one.number}/${n}`;
    const before = Array.from({ length: parts }, (_, n) =>
      at(one, -30 * (parts - n), { id: `${one.id}-p${n}`, number: number(n + 1) }),
    );
    return { bill: { ...one, number: number(parts + 1) }, before };
  },
  'monthly subscription': (one, random) => {
    const step = 1 + Math.floor(random() * 30);
    const before = Array.from({ length: 11 }, (_, n) =>
      at(plain(one), -30 * (11 - n), { id: `${one.id}-m${n}`, number: counted(one, -step * (11 - n)) }),
    );
    return /\d{3}/.test(one.number) && !before.some((b) => b.number.includes('-0') && b.number.includes('--'))
      ? { bill: plain(one), before }
      : undefined;
  },
  'equal bills on one day': (one, random) => {
    const before = Array.from({ length: 2 + Math.floor(random() * 6) }, (_, n) => ({
      ...plain(one),
      id: `${one.id}-d${n}`,
      number: counted(one, n + 1),
    }));
    return { bill: plain(one), before };
  },
  'another supplier, same number': (one) => ({
    bill: {
      ...plain(one),
      supplierId: `${one.supplierId}-x`,
      supplierName: 'Zebra Quarry Ltd',
      taxId: 'GB999',
      account: 'GB99X',
    },
  }),
  'billed anew after credit': (one, random) => ({
    bill: {
      ...at(plain(one), 1 + Math.floor(random() * 20), {}),
      number: counted(one, 3 + Math.floor(random() * 400)),
      replaces: one.number,
    },
    before: [{ ...one, credited: true }],
  }),
};
