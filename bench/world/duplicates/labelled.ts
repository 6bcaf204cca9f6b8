import type { Bill } from './bill.ts';
import { LEGAL } from './legal.ts';
import { MUTATIONS, type Random } from './mutations.ts';

/** One invoice that arrives, and whether it came before. */
export interface Labelled {
  readonly kind: string;
  readonly duplicate: boolean;
  readonly bill: Bill;
  /** What came before it beside the history. */
  readonly before: readonly Bill[];
  /** The one of the history in whose place it stands. */
  readonly insteadOf?: string;
}

/** True for the half of the suppliers on which nothing was tuned. */
export function isTest(supplierId: string): boolean {
  let hash = 7;
  for (const char of supplierId.replace(/-.*/, '')) hash = (hash * 31 + char.charCodeAt(0)) % 1_000_003;
  return hash % 2 === 0;
}

/** So many: the history itself, and the rest in equal parts of each mutation and each legal repeat. */
export function labelledSet(history: readonly Bill[], size: number, random: Random): Labelled[] {
  const bySupplier = new Map<string, Bill[]>();
  for (const one of history) bySupplier.set(one.supplierId, [...(bySupplier.get(one.supplierId) ?? []), one]);
  const own = history.map((bill): Labelled => ({ kind: 'published payments', duplicate: false, bill, before: [] }));
  const ways = [
    ...Object.entries(MUTATIONS).map(([kind, make]) => ({ kind, make, duplicate: true })),
    ...Object.entries(LEGAL).map(([kind, make]) => ({ kind, make, duplicate: false })),
  ];
  const each = Math.ceil((size - own.length) / ways.length);
  const made = ways.flatMap(({ kind, make, duplicate }) => {
    const list: Labelled[] = [];
    for (let tries = 0; list.length < each && tries < each * 50; tries++) {
      const one = history[Math.floor(random() * history.length)]!;
      const again = make(one, random, bySupplier.get(one.supplierId)!);
      if (again)
        list.push({
          kind,
          duplicate,
          bill: { ...again.bill, id: `${kind} ${list.length}` },
          before: again.before ?? [],
          insteadOf: duplicate ? undefined : one.id,
        });
    }
    return list;
  });
  return [...own, ...made].slice(0, size);
}
