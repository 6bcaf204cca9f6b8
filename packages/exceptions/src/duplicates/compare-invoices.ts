import type { CanonicalInvoice } from '@clearhold/documents';
import { daysBetween } from '../days.ts';
import type { DuplicateCandidate, Facts } from '../facts.ts';
import { precedingKeys, referenceKey } from '../matching/reference.ts';
import { type AmountRelation, amountOf, compareAmounts, ownAmount } from './compare-amounts.ts';
import { type Habits, habitsOf } from './habits.ts';
import { learnedFrom } from './learned.ts';
import type { Likeness } from './likeness.ts';
import { relateNumbers } from './relate-numbers.ts';
import { relateSuppliers } from './same-supplier.ts';
import { mergedFrom, splitFrom } from './sums.ts';
import * as weights from './weights.ts';

const compared = new WeakMap<Facts, readonly Likeness[]>();

/** All that could be the same one, the likeliest first. Compared once for each facts object, however many policies ask. */
export function likenessesOf(facts: Facts): readonly Likeness[] {
  const known = compared.get(facts);
  if (known) return known;
  const habits = habitsOf(facts);
  const single = facts.candidates.flatMap((candidate) => compareInvoices(facts, candidate, habits) ?? []);
  const found = [...single, ...mergedFrom(facts), ...splitFrom(facts)]
    .map((one) => learnedFrom(facts, one))
    .sort((a, b) => b.confidencePercent - a.confidencePercent);
  compared.set(facts, found);
  return found;
}

/** True where one names the other as an invoice that it replaces or credits. */
export function corrects(invoice: CanonicalInvoice, number: string): boolean {
  const key = referenceKey(number);
  return key !== undefined && precedingKeys(invoice).includes(key);
}

/** Compares with an earlier invoice. Undefined where it cannot be the same: other supplier, other kind, or not live. */
function compareInvoices(facts: Facts, candidate: DuplicateCandidate, habits: Habits): Likeness | undefined {
  const { invoice } = facts;
  if (candidate.id === facts.documentId || ['rejected', 'cancelled'].includes(candidate.status)) return undefined;
  const sameFile = facts.sha256 !== undefined && facts.sha256 === candidate.sha256;
  const otherKind = candidate.kind !== undefined && candidate.kind !== invoice.kind;
  const amounts = compareAmounts(ownAmount(invoice), candidate);
  const number = relateNumbers(invoice.number, candidate.number);
  if (!sameFile && (otherKind || (amounts === 'different' && (number === 'different' || number === 'sequence'))))
    return undefined;
  if (candidate.credited && !sameFile && number !== 'identical') return undefined;
  const supplier = relateSuppliers(facts, candidate);
  if (!sameFile && !supplier) return undefined;
  const days = daysBetween(candidate.issueDate, invoice.issueDate);
  const one = {
    candidate,
    sameFile,
    number,
    supplier: supplier ?? 'same',
    sameAmount: amounts === 'same',
    sameCurrency: candidate.currency === invoice.currency,
    replaces: amounts !== 'different' && corrects(invoice, candidate.number),
    daysApart: days === undefined ? undefined : Math.abs(days),
  };
  const sameOrder = ordersAgree(invoice.orderReference, candidate.orderReference);
  return {
    ...one,
    agree: agreeing(one, sameOrder),
    differ: differing(facts, one),
    confidencePercent: Math.max(0, Math.min(99, weigh(one, amounts, sameOrder, habits))),
  };
}

type Compared = Omit<Likeness, 'agree' | 'differ' | 'confidencePercent'>;

function ordersAgree(mine: string | undefined, other: string | undefined): boolean {
  const order = referenceKey(mine);
  return order !== undefined && order === referenceKey(other);
}

function weigh(one: Compared, amounts: AmountRelation, sameOrder: boolean, habits: Habits): number {
  const usual = habits.amount >= 2;
  const number = Math.max(weights.NUMBER_WEIGHT[one.number], one.replaces ? weights.REPLACES_WEIGHT : 0);
  const amount = amounts === 'same' && usual ? weights.USUAL_AMOUNT_WEIGHT : weights.AMOUNT_WEIGHT[amounts];
  const near =
    one.daysApart === 0 ? weights.SAME_DAY_WEIGHT : (one.daysApart ?? 99) <= 7 ? weights.SAME_WEEK_WEIGHT : 0;
  const date = near > 0 && amounts === 'same' && habits.week >= 2 ? weights.USUAL_DAY_WEIGHT : near;
  return (
    number +
    amount +
    date +
    (sameOrder ? weights.ORDER_WEIGHT : 0) +
    (one.supplier === 'name' ? weights.NAME_ALONE_WEIGHT : 0) +
    (one.sameCurrency ? 0 : weights.OTHER_CURRENCY_WEIGHT)
  );
}

function agreeing(one: Compared, sameOrder: boolean): string[] {
  const { daysApart } = one;
  const fields = [
    one.sameFile ? 'file' : undefined,
    weights.NUMBER_WORDS[one.number],
    one.replaces ? 'invoice that it says it replaces' : undefined,
    one.supplier === 'same' ? 'supplier' : `supplier by ${one.supplier}`,
    one.sameAmount ? 'amount' : undefined,
    daysApart === 0
      ? 'date'
      : (daysApart ?? 99) <= 7
        ? `date within ${daysApart === 1 ? '1 day' : `${daysApart} days`}`
        : undefined,
    sameOrder ? 'order' : undefined,
  ];
  return fields.filter((field) => field !== undefined);
}

function differing({ unitId }: Facts, { candidate, ...one }: Compared): string[] {
  const fields = [
    one.number === 'identical' ? undefined : `number (${candidate.number} before)`,
    one.supplier === 'same' ? undefined : `supplier record (${candidate.supplierName ?? 'another'} before)`,
    one.sameAmount ? undefined : `amount (${amountOf(candidate)?.toFixed() ?? 'none'} before)`,
    one.sameCurrency ? undefined : `currency (${candidate.currency} before)`,
    one.daysApart ? `date (${candidate.issueDate} before)` : undefined,
    candidate.unitId !== undefined && unitId !== undefined && candidate.unitId !== unitId ? 'business unit' : undefined,
  ];
  return fields.filter((field) => field !== undefined);
}
