import type { Playbook, Step } from './definition.ts';

/** A property that is not the same in two versions: its name, and both values; undefined where it is absent. */
export interface FieldDifference {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** What became of one step between two versions. */
export interface StepDifference {
  readonly id: string;
  readonly how: 'added' | 'removed' | 'changed' | 'same';
  readonly before?: Step;
  readonly after?: Step;
  readonly fields: readonly FieldDifference[];
}

/** Two versions of a playbook side by side. */
export interface PlaybookDifference {
  /** What is said of the whole: title, appliesTo, overridable, clearsBy. */
  readonly head: readonly FieldDifference[];
  /** Every step of either, in the order of the later version; a removed one stands where it stood. */
  readonly steps: readonly StepDifference[];
}

const OWN_NUMBER = ['key', 'version', 'steps'];

/** Compares two versions of a playbook, step by step by their ids. Neither needs to be valid. */
export function playbookDifference(before: Playbook, after: Playbook): PlaybookDifference {
  const earlier = new Map(before.steps.map((step) => [step.id, step]));
  const later = new Map(after.steps.map((step) => [step.id, step]));
  const ids = after.steps.map(({ id }) => id);
  for (const [index, { id }] of before.steps.entries()) {
    if (later.has(id)) continue;
    const behind = before.steps[index - 1]?.id;
    ids.splice(behind === undefined ? 0 : ids.indexOf(behind) + 1, 0, id);
  }
  const steps = ids.map((id) => stepDifference(id, earlier.get(id), later.get(id)));
  return { head: fieldsOf(before, after).filter(({ field }) => !OWN_NUMBER.includes(field)), steps };
}

function stepDifference(id: string, before: Step | undefined, after: Step | undefined): StepDifference {
  if (!before) return { id, how: 'added', after, fields: [] };
  if (!after) return { id, how: 'removed', before, fields: [] };
  const fields = fieldsOf(before, after);
  return { id, how: fields.length ? 'changed' : 'same', before, after, fields };
}

function fieldsOf(before: object, after: object): FieldDifference[] {
  const of = (one: object, field: string): unknown => (one as Record<string, unknown>)[field];
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .map((field) => ({ field, before: of(before, field), after: of(after, field) }))
    .filter((one) => !isSame(one.before, one.after));
}

/** Whether two plain values say the same, whatever the order of their properties. */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || !a || !b || Array.isArray(a) !== Array.isArray(b)) return false;
  const [x, y] = [a as Record<string, unknown>, b as Record<string, unknown>];
  const said = (one: Record<string, unknown>) => Object.keys(one).filter((key) => one[key] !== undefined);
  return said(x).length === said(y).length && said(x).every((key) => isSame(x[key], y[key]));
}
