import { type MoneyValue, sumByCurrency } from '../../lib/money.ts';
import type { CaseRow } from './documents.ts';

/** What is known of a case that is chosen to be acted on. */
export type ChosenCase = Pick<
  CaseRow,
  'id' | 'invoiceNumber' | 'supplierName' | 'code' | 'state' | 'owner' | 'dueAt' | 'amountAtRisk' | 'version'
>;

/** What the bulk bar says before it acts. */
export interface SelectionFacts {
  count: number;
  sums: MoneyValue[];
  /** What is not the same in all of them, in words. */
  differs: string[];
}

const KINDS: [words: string, of: (row: ChosenCase) => string][] = [
  ['suppliers', (row) => row.supplierName],
  ['types', (row) => row.code],
  ['owners', (row) => row.owner?.name ?? ''],
  ['states', (row) => row.state],
];

/** Count, sum and differences of the chosen rows. */
export function factsOf(rows: readonly ChosenCase[]): SelectionFacts {
  const differs = KINDS.map(([words, of]) => [new Set(rows.map(of)).size, words] as const)
    .filter(([count]) => count > 1)
    .map(([count, words]) => `${count} ${words}`);
  return { count: rows.length, sums: sumByCurrency(rows.map((row) => row.amountAtRisk)), differs };
}
