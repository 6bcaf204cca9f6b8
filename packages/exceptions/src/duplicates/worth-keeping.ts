import type { DuplicateCandidate, Facts } from '../facts.ts';
import { likenessesOf } from './compare-invoices.ts';

const MOST = 20;

/**
 * The earlier invoices that decide whether a policy sees a duplicate, of however many there are: the likeliest and the
 * youngest. A supplier who bills the same amount each time has thousands that say no more than these.
 */
export function candidatesWorthKeeping(facts: Facts): DuplicateCandidate[] {
  if (facts.candidates.length <= 2 * MOST) return facts.candidates;
  const likely = likenessesOf(facts);
  const young = [...likely].sort((a, b) => (b.candidate.issueDate ?? '').localeCompare(a.candidate.issueDate ?? ''));
  const files = likely.filter(({ sameFile }) => sameFile);
  const sums = likely.flatMap(({ together }) => together ?? []);
  return [
    ...new Set([
      ...sums,
      ...[...files, ...likely.slice(0, MOST), ...young.slice(0, MOST)].map(({ candidate }) => candidate),
    ]),
  ];
}
