import type { Bill } from './bill.ts';
import type { Spent } from './spend.ts';

type Random = () => number;

// How suppliers write their numbers; the last is the number that was published.
const STYLES: readonly ((n: number, year: number) => string)[] = [
  (n, year) => `INV-${year}-${String(n).padStart(4, '0')}`,
  (n) => String(10_000 + n),
  (n, year) => `RE/${String(year).slice(2)}/${String(n).padStart(5, '0')}`,
  (n) => `SI${String(n).padStart(6, '0')}`,
  (n, year) => `${year}-${n}`,
  (n) => `A-${n}`,
  (n) => `${String(n).padStart(7, '0')}/B`,
];

/** The published payments as invoices: suppliers with record, VAT number and account, numbers in the style of each. */
export function historyOf(spent: readonly Spent[], random: Random): Bill[] {
  const suppliers = new Map<
    string,
    { id: string; style: number; next: number; step: number; tax: boolean; year: number }
  >();
  return spent.map((one, at) => {
    const name = one.supplier;
    const fresh = () => ({
      ...{
        id: `s${suppliers.size}`,
        style: Math.floor(random() * (STYLES.length + 2)),
        next: 1 + Math.floor(random() * 5000),
      },
      ...{ step: 1 + Math.floor(random() * 40), tax: random() < 0.7, year: 0 },
    });
    const supplier = suppliers.get(name) ?? fresh();
    suppliers.set(name, supplier);
    const day = Date.parse(one.date) / 86_400_000;
    const year = Number(one.date.slice(0, 4));
    supplier.next += 1 + Math.floor(random() * supplier.step);
    const style = STYLES[supplier.style];
    return {
      ...{ id: `h${at}`, supplierId: supplier.id, supplierName: name },
      taxId: supplier.tax ? `GB${100_000_000 + Number(supplier.id.slice(1))}` : undefined,
      account: `GB00BANK${10_000_000 + Number(supplier.id.slice(1))}`,
      number: style ? style(supplier.next, year) : one.number,
      ...{ day, arrived: day, amount: one.amount, lines: one.lines, currency: 'GBP', unitId: `u${at % 3}` },
      order: random() < 0.3 ? `PO-${Math.floor(random() * 1e6)}` : undefined,
    };
  });
}
