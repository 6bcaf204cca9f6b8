import { daysBetween } from '../days.ts';
import type { Facts } from '../facts.ts';
import { amountOf, ownAmount } from './compare-amounts.ts';
import { relateNumbers } from './relate-numbers.ts';

/** How usual it is for this supplier to bill the amount of the new invoice under numbers that have nothing to do with its own. */
export interface Habits {
  /** Earlier invoices of the amount. */
  readonly amount: number;
  /** Those of them within a week of the new one. */
  readonly week: number;
}

const ENOUGH = 4;

/** Counts no further than what tells: a supplier may have thousands of one amount. */
export function habitsOf({ invoice, candidates, documentId, supplier, supplierId }: Facts): Habits {
  const mine = ownAmount(invoice);
  const habits = { amount: 0, week: 0 };
  for (const one of candidates) {
    if (habits.week >= ENOUGH) break;
    const others = one.supplierId !== undefined && one.supplierId !== (supplier?.id ?? supplierId);
    if (others || one.id === documentId || one.currency !== invoice.currency || !amountOf(one)?.equals(mine)) continue;
    const relation = relateNumbers(invoice.number, one.number);
    if (relation !== 'sequence' && relation !== 'different' && relation !== 'one-digit') continue;
    habits.amount++;
    if (Math.abs(daysBetween(one.issueDate, invoice.issueDate) ?? 1000) <= 7) habits.week++;
  }
  return habits;
}
