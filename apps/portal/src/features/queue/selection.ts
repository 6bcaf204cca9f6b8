import { stateOf } from '../../lib/case-words.ts';
import { type MoneyValue, sumByCurrency } from '../../lib/money.ts';
import type { CaseRow } from './documents.ts';

/** What is known of a case that is chosen to be acted on. */
export type ChosenCase = Pick<
  CaseRow,
  'id' | 'invoiceNumber' | 'supplierName' | 'code' | 'state' | 'owner' | 'dueAt' | 'amountAtRisk' | 'version'
>;

/** Something that is not the same in all of the chosen. */
export interface Difference {
  /** In words: "2 owners: Ana Ruiz, nobody". */
  words: string;
  values: readonly string[];
}

/** What the bulk bar says before it acts. */
export interface SelectionFacts {
  count: number;
  sums: MoneyValue[];
  differs: Difference[];
}

const NAMED_MAX = 2;

const KINDS: [many: string, of: (row: ChosenCase) => string][] = [
  ['suppliers', (row) => row.supplierName],
  ['types', (row) => row.code],
  ['owners', (row) => row.owner?.name ?? 'nobody'],
  ['states', (row) => stateOf(row.state).label.toLowerCase()],
];

/** Count, sum and differences of the chosen rows. */
export function factsOf(rows: readonly ChosenCase[]): SelectionFacts {
  const differs = KINDS.map(([many, of]) => [many, [...new Set(rows.map(of))]] as const)
    .filter(([, values]) => values.length > 1)
    .map(([many, values]) => ({ words: inWords(many, values), values }));
  return { count: rows.length, sums: sumByCurrency(rows.map((row) => row.amountAtRisk)), differs };
}

const inWords = (many: string, values: readonly string[]) =>
  values.length > NAMED_MAX || many === 'types'
    ? `${values.length} ${many}`
    : `${values.length} ${many}: ${values.join(', ')}`;
