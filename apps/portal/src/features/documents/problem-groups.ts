import type { WholeDocument } from './documents.ts';

type Problem = WholeDocument['problems'][number];

/** Problems of one kind, each with its number in the document's list. */
export interface ProblemGroup {
  code: string;
  isFatal: boolean;
  problems: { problem: Problem; at: number }[];
}

/** From so many on, problems of one kind stand as one. */
const FOLDED_FROM = 3;

/** The problems in the document's order, those of one kind and severity together where they are many. */
export function problemGroups(problems: readonly Problem[]): ProblemGroup[] {
  const groups: ProblemGroup[] = [];
  const many = new Map<string, ProblemGroup>();
  const counts = new Map<string, number>();
  const keyOf = ({ code, severity }: Problem) => `${code} ${severity}`;
  for (const problem of problems) counts.set(keyOf(problem), (counts.get(keyOf(problem)) ?? 0) + 1);
  for (const [at, problem] of problems.entries()) {
    const key = keyOf(problem);
    const known = many.get(key);
    if (known) {
      known.problems.push({ problem, at });
      continue;
    }
    const isFatal = problem.severity.toLowerCase() === 'fatal';
    const group: ProblemGroup = { code: problem.code, isFatal, problems: [{ problem, at }] };
    groups.push(group);
    if ((counts.get(key) ?? 0) >= FOLDED_FROM) many.set(key, group);
  }
  return groups;
}

/** What a group of several says in one line. */
export function groupWords({ code, problems }: ProblemGroup): string {
  const [first] = problems;
  if (!first) return '';
  if (code === 'DOC-CAPTURED')
    return `${problems.length} fields were read from the page, not from data. Compare them with the original.`;
  return `${first.problem.message} And ${problems.length - 1} more of this kind.`;
}
