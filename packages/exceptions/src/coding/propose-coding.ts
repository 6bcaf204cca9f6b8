import { fits } from '../detectors/coding.ts';
import { knownWordsOf, likeness } from '../matching/description.ts';

/** How an earlier line was coded. */
export interface CodedBefore {
  readonly account: string;
  readonly costCentre?: string | null;
  /** What was billed, in the document's words. */
  readonly text?: string | null;
  readonly invoiceNumber: string;
  /** By the supplier of the line in question. */
  readonly sameSupplier: boolean;
  /** A person said so; else the document did. */
  readonly byPerson: boolean;
}

/** One account that a line may be for. */
export interface CodingProposal {
  readonly account: string;
  readonly costCentre: string | undefined;
  /** How sure it is, in whole percent from 10 to 99. */
  readonly percent: number;
  /** Why, in words for the person who decides. */
  readonly reasons: readonly string[];
}

const MOST = 3;
const LEAST_PERCENT = 10;
const ALIKE = 0.5;

/**
 * Accounts and cost centres for a line, the surest first, at most three. Every earlier line of the supplier votes, the more the more
 * its words are like this one's; lines of other suppliers vote by half, and only where they read alike; a document's own word counts
 * four fifths of a person's. How sure a proposal is: its share of the votes, less where there are few. Blocked accounts are not proposed.
 */
export function proposeCoding(
  text: string | undefined,
  history: readonly CodedBefore[],
  blocked: readonly string[] = [],
): CodingProposal[] {
  const words = knownWordsOf(text);
  const votes = history.flatMap((one) => {
    const alike = likeness(words, knownWordsOf(one.text ?? ''));
    const weight = weightOf(one, alike);
    return weight > 0 ? [{ one, alike, weight }] : [];
  });
  const all = votes.reduce((sum, { weight }) => sum + weight, 0);
  const byCoding = new Map<string, Vote[]>();
  for (const vote of votes) byCoding.set(keyOf(vote.one), [...(byCoding.get(keyOf(vote.one)) ?? []), vote]);
  return [...byCoding.values()]
    .filter(([first]) => !blocked.some((entry) => isBlocked(first!.one, entry)))
    .map((group) => proposal(group, { all, history }))
    .filter(({ percent }) => percent >= LEAST_PERCENT)
    .sort((a, b) => b.percent - a.percent || (keyOf(a) < keyOf(b) ? -1 : 1))
    .slice(0, MOST);
}

interface Vote {
  readonly one: CodedBefore;
  readonly alike: number;
  readonly weight: number;
}

const keyOf = ({ account, costCentre }: { account: string; costCentre?: string | null | undefined }): string =>
  `${account.trim().toUpperCase()}\n${(costCentre ?? '').trim().toUpperCase()}`;

const isBlocked = ({ account, costCentre }: CodedBefore, entry: string) =>
  fits(account, entry) || Boolean(costCentre && fits(costCentre, entry));

function weightOf({ sameSupplier, byPerson }: CodedBefore, alike: number): number {
  const said = byPerson ? 1 : 0.8;
  if (sameSupplier) return said * (0.3 + 0.7 * alike);
  return alike >= ALIKE ? said * 0.5 * alike : 0;
}

function proposal(
  group: readonly Vote[],
  { all, history }: { all: number; history: readonly CodedBefore[] },
): CodingProposal {
  const [first] = group as [Vote];
  const own = group.reduce((sum, { weight }) => sum + weight, 0);
  return {
    account: first.one.account.trim(),
    costCentre: first.one.costCentre?.trim() || undefined,
    percent: Math.min(99, Math.floor(100 * (own / all) * (own / (own + 1)) + 1e-9)),
    reasons: reasonsFor(group, history),
  };
}

function reasonsFor(group: readonly Vote[], history: readonly CodedBefore[]): string[] {
  const ofSupplier = group.filter(({ one }) => one.sameSupplier).length;
  const others = group.length - ofSupplier;
  const inAll = history.filter(({ sameSupplier }) => sameSupplier).length;
  const best = group.reduce((top, vote) => (vote.alike > top.alike ? vote : top));
  const byPeople = group.filter(({ one }) => one.byPerson).length;
  const lines = (count: number) => `${count} ${count === 1 ? 'line' : 'lines'}`;
  return [
    ...(ofSupplier ? [`${ofSupplier} of ${inAll} earlier ${inAll === 1 ? 'line' : 'lines'} of this supplier`] : []),
    ...(others ? [`${lines(others)} of other suppliers that read alike`] : []),
    ...(best.alike >= ALIKE && best.one.text
      ? [`Like “${best.one.text.trim().slice(0, 80)}” on invoice ${best.one.invoiceNumber}`]
      : []),
    ...(byPeople ? [byPeople === 1 ? 'Coded by a person once' : `Coded by a person ${byPeople} times`] : []),
  ];
}
