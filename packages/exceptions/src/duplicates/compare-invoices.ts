import type { CanonicalInvoice } from '@clearhold/documents';
import { Decimal } from '@clearhold/kernel';
import { daysBetween } from '../days.ts';
import type { DuplicateCandidate, Facts } from '../facts.ts';
import { referenceKey } from '../matching/reference.ts';
import { documentAmount, read } from '../numbers.ts';
import { type NumberRelation, relateNumbers } from './relate-numbers.ts';

/** How like an earlier invoice the new one is. */
export interface Likeness {
  candidate: DuplicateCandidate;
  sameFile: boolean;
  number: NumberRelation;
  /** Fields that agree, in words. */
  agree: string[];
  sameAmount: boolean;
  daysApart?: number;
  /** Hundredths from 0 to 100. */
  confidencePercent: number;
}

// Weights of evidence in hundredths; numbers of one series speak for two invoices, so that they weigh nothing.
const NUMBER_WEIGHT: Record<NumberRelation, number> = {
  identical: 70,
  respelled: 65,
  year: 55,
  suffix: 55,
  slip: 50,
  'one-digit': 40,
  different: 45,
  sequence: 0,
};
const NUMBER_WORDS: Partial<Record<NumberRelation, string>> = {
  identical: 'number',
  respelled: 'number but for its spelling',
  year: 'number but for the year',
  suffix: 'number but for its ending',
  slip: 'number but for a typing slip',
  'one-digit': 'number but for one digit',
};

const compared = new WeakMap<Facts, readonly Likeness[]>();

/** All that could be the same one, the likeliest first. Compared once for each facts object, however many policies ask. */
export function likenessesOf(facts: Facts): readonly Likeness[] {
  const known = compared.get(facts);
  if (known) return known;
  const found = facts.candidates
    .flatMap((candidate) => compareInvoices(facts, candidate) ?? [])
    .sort((a, b) => b.confidencePercent - a.confidencePercent);
  compared.set(facts, found);
  return found;
}

/** Compares with an earlier invoice. Undefined where it cannot be the same: other supplier, currency, kind, or not live. */
function compareInvoices(facts: Facts, candidate: DuplicateCandidate): Likeness | undefined {
  const { invoice, supplier } = facts;
  if (candidate.id === facts.documentId || ['rejected', 'cancelled'].includes(candidate.status)) return undefined;
  const sameFile = facts.sha256 !== undefined && facts.sha256 === candidate.sha256;
  const otherKind = candidate.kind !== undefined && candidate.kind !== invoice.kind;
  const otherSupplier =
    candidate.supplierId !== undefined && (supplier?.id ?? facts.supplierId) !== candidate.supplierId;
  if (!sameFile && (otherKind || otherSupplier || candidate.currency !== invoice.currency)) return undefined;
  const number = relateNumbers(invoice.number, candidate.number);
  const days = daysBetween(candidate.issueDate, invoice.issueDate);
  const daysApart = days === undefined ? undefined : Math.abs(days);
  const amounts = compareAmounts(invoice, candidate);
  const order = referenceKey(invoice.orderReference);
  const sameOrder = order !== undefined && order === referenceKey(candidate.orderReference);
  const date = daysApart === undefined ? 0 : daysApart === 0 ? 12 : daysApart <= 7 ? 8 : 0;
  const weight =
    NUMBER_WEIGHT[number] + (amounts === 'same' ? 25 : amounts === 'near' ? 5 : 0) + date + (sameOrder ? 5 : 0);
  const agree = [
    sameFile ? 'file' : undefined,
    NUMBER_WORDS[number],
    'supplier',
    amounts === 'same' ? 'amount' : undefined,
    daysApart === 0 ? 'date' : date > 0 ? `date within ${daysApart === 1 ? '1 day' : `${daysApart} days`}` : undefined,
    sameOrder ? 'order' : undefined,
  ];
  return {
    candidate,
    sameFile,
    number,
    agree: agree.filter((field) => field !== undefined),
    sameAmount: amounts === 'same',
    daysApart,
    confidencePercent: Math.min(weight, 99),
  };
}

function compareAmounts(invoice: CanonicalInvoice, candidate: DuplicateCandidate): 'same' | 'near' | 'different' {
  const [mine, other] = [documentAmount(invoice), read(candidate.gross)?.abs()];
  if (!other) return 'different';
  const difference = mine.minus(other).abs();
  if (difference.isZero()) return 'same';
  return difference.lessThanOrEqualTo(Decimal.max(mine, other).div(100)) ? 'near' : 'different';
}
