import { type PlannedFile, type Rehearsed, refusalsInWords, testsInWords } from '../../features/policy-files/index.ts';
import type { Applied, Plan } from './way.ts';

/** What a plan says to people. */
export function planInWords({ from: { name }, planned: file }: Plan): string[] {
  const differs = new Set(file.differences.map((one) => one.key));
  // Of a refused file nobody knows what would differ.
  const said = file.refusals.length ? '' : '; what holds stays as it is';
  const quiet = file.changes.filter(({ key, remove }) => remove || !differs.has(key));
  const count = file.differences.length + quiet.length + (file.brand?.differences.length ?? 0);
  return [
    `${name}: ${file.scopeName}, version ${file.currentVersion}: ${count ? `${count} change${count === 1 ? '' : 's'}` : 'nothing to change'}`,
    ...differencesInWords(file),
    ...quiet.map(({ key, remove, mode }) =>
      remove ? `  − ${key}: inherited again` : `  + ${key}: said here (${mode})${said}`,
    ),
    ...(file.brand?.differences ?? []).map((one) => `  ~ brand, ${one.field}: ${one.before} → ${one.after}`),
    ...refusalsInWords(file),
    ...testsInWords(file),
  ];
}

const differencesInWords = ({ differences }: PlannedFile): string[] =>
  differences.map(
    ({ title, entry, before, after, direction }) =>
      `  ~ ${title}${entry ? ` of ${entry}` : ''}: ${before} → ${after} (${direction.toLowerCase()})`,
  );

/** What a rehearsal says to people. */
export function rehearsedInWords({ figures }: Rehearsed): string[] {
  const { done, stoppedBefore, stoppedAfter, casesBefore, casesAfter, effects, leftOut } = figures;
  return [
    `  past invoices: ${done}; stopped ${stoppedBefore} → ${stoppedAfter}, cases ${casesBefore} → ${casesAfter}`,
    ...effects.map(
      ({ effect, code, count, atRisk }) =>
        `    ${EFFECTS[effect] ?? effect} ${count} × ${code}${atRisk.map(({ amount, currency }) => `, ${amount} ${currency}`).join('')}`,
    ),
    ...(leftOut ? [`    ${leftOut} older ones cannot be tried`] : []),
  ];
}

const EFFECTS: Record<string, string> = {
  OPENS: 'opens',
  VANISHES: 'ends',
  CHANGES: 'other money on',
  APPROVER: 'other approvers for',
  DUE: 'another time for',
  STEPS: 'other steps for',
};

/** What became of a file that was applied. */
export function appliedInWords({ file, scope, outcome, version, draft, brandVersion, emptyRing }: Applied): string {
  const done = {
    nothing: `${scope} says this already`,
    published: `published at ${scope}, version ${version}`,
    submitted: `submitted at ${scope}; draft ${draft} waits for somebody’s approval`,
    drafted: `kept at ${scope} as draft ${draft}; a rehearsal is asked for before it can be submitted`,
    branded: `${scope} keeps its settings`,
  }[outcome];
  const nobody = emptyRing ? `; it holds for nobody yet: no tenant is in the ring ${emptyRing}` : '';
  return `${file}: ${done}${nobody}${brandVersion ? `; brand version ${brandVersion} is worn` : ''}`;
}
