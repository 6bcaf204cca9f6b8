import type { SentChange } from '../draft.ts';

/** Whose value stays where two people changed one setting. */
export type Choice = 'mine' | 'theirs';

/** A draft's changes after the choices: what somebody else published stays where his is taken. */
export function mergedChanges(
  changes: readonly SentChange[],
  choices: Readonly<Record<string, Choice | undefined>>,
): SentChange[] {
  return changes.filter(({ key }) => choices[key] !== 'theirs');
}
