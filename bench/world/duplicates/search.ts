import { amountsInside, blockingKeys, normaliseNumber } from '@clearhold/exceptions';
import { decimal } from '@clearhold/kernel';
import { type Bill, identityOf, invoiceOf } from './bill.ts';

const MOST_OF_A_KEY = 25;
const MOST_OF_A_LINE = 5;

/** The history by the keys that the product looks it up by. */
export class Search {
  readonly #byKey = new Map<string, Bill[]>();

  constructor(history: readonly Bill[]) {
    for (const bill of history) {
      for (const key of keysOf(bill)) {
        const there = this.#byKey.get(key);
        if (there) there.push(bill);
        else this.#byKey.set(key, [bill]);
      }
    }
  }

  /** What came before this one and could be the same: the latest of each key. */
  before(bill: Bill): Bill[] {
    const found = new Set<Bill>();
    const replaced = bill.replaces ? [`number ${bill.supplierId} ${normaliseNumber(bill.replaces)}`] : [];
    for (const key of [...keysOf(bill), ...replaced]) this.#take(key, bill, MOST_OF_A_KEY, found);
    for (const net of amountsInside(invoiceOf(bill)))
      this.#take(`amount ${bill.supplierId} ${net}`, bill, MOST_OF_A_LINE, found);
    return [...found];
  }

  #take(key: string, bill: Bill, most: number, found: Set<Bill>): void {
    const there = (this.#byKey.get(key) ?? []).filter((one) => one.arrived <= bill.arrived && one.id !== bill.id);
    for (const one of there.slice(-most)) found.add(one);
  }
}

const keysOf = (bill: Bill): string[] => [
  ...blockingKeys(identityOf(bill)).map(({ text }) => text),
  `number ${bill.supplierId} ${normaliseNumber(bill.number)}`,
  `amount ${bill.supplierId} ${decimal(bill.amount).toFixed()}`,
];
