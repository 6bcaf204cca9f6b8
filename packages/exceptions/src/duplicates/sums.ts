import type { Decimal } from '@clearhold/kernel';
import { ZERO } from '@clearhold/kernel';
import { daysBetween } from '../days.ts';
import type { DuplicateCandidate, Facts } from '../facts.ts';
import { read } from '../numbers.ts';
import { amountOf, ownAmount } from './compare-amounts.ts';
import type { Likeness } from './likeness.ts';
import { numberCore } from './number-shape.ts';
import { relateNumbers } from './relate-numbers.ts';

// Where the amounts of several add up to the cent and their numbers or lines say which ones.
const CONFIDENCE_PERCENT = 88;
const MOST_DAYS = 92;
const MOST_LINES = 100;
const MOST_PARTS = 12;
const MOST_ALIKE = 4;

/** The earlier invoices that the new one bills again in one: each of its lines, or runs of lines, is one of them. */
export function mergedFrom(facts: Facts): Likeness[] {
  const { invoice } = facts;
  if (invoice.lines.length < 2 || invoice.lines.length > MOST_LINES) return [];
  const earlier = usable(facts).filter((one) => amountOf(one)!.lessThan(ownAmount(invoice)));
  if (earlier.length < 2) return [];
  const byAmount = new Map<string, DuplicateCandidate[]>();
  for (const one of earlier) {
    const amount = partAmount(one);
    byAmount.set(amount, [...(byAmount.get(amount) ?? []), one]);
  }
  const parts = cover(
    invoice.lines.map((line) => read(line.net) ?? ZERO),
    byAmount,
  );
  const telling = parts.some((one) => byAmount.get(partAmount(one))!.length === 1);
  if (parts.length < 2 || !telling || !sumOf(parts).equals(ownAmount(invoice))) return [];
  return [group(facts, parts[0]!, parts.slice(1), ['supplier', `amounts of ${listed(parts)} together, line by line`])];
}

const partAmount = (one: DuplicateCandidate) => (read(one.net)?.abs() ?? amountOf(one)!).toFixed();

// Runs of lines from the first to the last, each the amount of an earlier invoice. An amount that many have tells nothing.
function cover(nets: readonly Decimal[], byAmount: ReadonlyMap<string, readonly DuplicateCandidate[]>) {
  const parts: DuplicateCandidate[] = [];
  for (let from = 0; from < nets.length; ) {
    let run = ZERO;
    let to = from;
    let found: DuplicateCandidate | undefined;
    while (to < nets.length && !found) {
      run = run.plus(nets[to++]!);
      const there = byAmount.get(run.toFixed());
      if (there && there.length <= MOST_ALIKE) found = there.find((one) => !parts.includes(one));
    }
    if (!found || parts.length >= MOST_PARTS) return [];
    parts.push(found);
    from = to;
  }
  return parts;
}

/** The earlier invoice that the new one and its sisters bill again in parts: their numbers extend its number. */
export function splitFrom(facts: Facts): Likeness[] {
  const { invoice } = facts;
  if (!invoice.number?.trim()) return [];
  const mine = ownAmount(invoice);
  const core = numberCore(invoice.number);
  const near = usable(facts).filter((one) => sharesCore(core, one.number));
  if (near.length < 2) return [];
  const whole = near.find((one) => amountOf(one)!.greaterThan(mine) && isExtendedBy(one.number, invoice.number));
  if (!whole) return [];
  const sisters = near.filter((one) => one !== whole && isExtendedBy(whole.number, one.number)).slice(0, MOST_PARTS);
  if (sisters.length === 0 || !sumOf(sisters).plus(mine).equals(amountOf(whole)!)) return [];
  const agree = ['supplier', `amount together with ${listed(sisters)}`, 'number but for a part added'];
  return [group(facts, whole, sisters, agree)];
}

const sharesCore = (core: string, number: string) => {
  const other = numberCore(number);
  return other === core || other.startsWith(core) || core.startsWith(other);
};

const isExtendedBy = (whole: string, part: string) => ['part', 'suffix'].includes(relateNumbers(part, whole));

// Live invoices of the same supplier and currency, of the last three months.
function usable({ invoice, candidates, documentId, supplier, supplierId }: Facts): DuplicateCandidate[] {
  const id = supplier?.id ?? supplierId;
  return candidates.filter(
    (one) =>
      one.id !== documentId &&
      (one.kind ?? 'Invoice') === 'Invoice' &&
      invoice.kind === 'Invoice' &&
      one.currency === invoice.currency &&
      (one.supplierId === undefined || one.supplierId === id) &&
      !['rejected', 'cancelled'].includes(one.status) &&
      !one.credited &&
      one.number &&
      amountOf(one)?.greaterThan(0) &&
      Math.abs(daysBetween(one.issueDate, invoice.issueDate) ?? 0) <= MOST_DAYS,
  );
}

const sumOf = (parts: readonly DuplicateCandidate[]) =>
  parts.reduce<Decimal>((sum, one) => sum.plus(amountOf(one)!), ZERO);
const listed = (parts: readonly DuplicateCandidate[]) => parts.map(({ number }) => number).join(' and ');

function group(
  { invoice }: Facts,
  candidate: DuplicateCandidate,
  together: readonly DuplicateCandidate[],
  agree: string[],
): Likeness {
  const days = daysBetween(candidate.issueDate, invoice.issueDate);
  return {
    candidate,
    together,
    agree,
    differ: ['number', 'amount of each'],
    number: relateNumbers(invoice.number, candidate.number),
    ...{ sameFile: false, supplier: 'same', sameAmount: true, sameCurrency: true, replaces: false },
    daysApart: days === undefined ? undefined : Math.abs(days),
    confidencePercent: CONFIDENCE_PERCENT,
  };
}
