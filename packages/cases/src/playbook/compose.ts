import type { Refusal } from '@clearhold/kernel';
import { AS_INHERITED, type EffectivePolicy } from '@clearhold/policy';
import type { Playbook } from './definition.ts';
import { isUse, withUsed } from './used-playbooks.ts';
import { validatePlaybook } from './validate.ts';

/** What policy says about playbooks: the effective `playbooks.definition` and `playbooks.step`. */
export interface PlaybookChanges {
  readonly definitions: Readonly<Record<string, unknown>>;
  readonly steps: Readonly<Record<string, unknown>>;
}

/** A playbook that policy made, or the reasons why it made none; `base` is what holds then. */
export interface Composed {
  readonly key: string;
  readonly playbook: Playbook | null;
  readonly base: Playbook | null;
  readonly refusals: readonly Refusal[];
}

/** The playbooks that hold without policy, the newest of each key; older versions may still be used by others. */
export interface Shelf extends ReadonlyArray<Playbook> {
  readonly older?: readonly Playbook[];
}

type Shape = Record<string, unknown>;

/** What an effective policy says about playbooks; null where it says nothing. */
export function playbookChanges(policy: EffectivePolicy): PlaybookChanges | null {
  const definitions = said(policy.get('playbooks.definition'));
  const steps = said(policy.get('playbooks.step'));
  return Object.keys(definitions).length || Object.keys(steps).length ? { definitions, steps } : null;
}

const said = (entries: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(entries).filter(([name, value]) => name !== 'default' && value !== AS_INHERITED));

/**
 * The playbooks that changes touch, each validated. `version` 0 marks what is not numbered yet. Codes are those of
 * `validatePlaybook`, USED_UNKNOWN for another playbook's steps that are not there, and PLAYBOOK_UNKNOWN for a step of a playbook that is not there.
 */
export function composePlaybooks(base: Shelf, changes: PlaybookChanges): Composed[] {
  const shelf = [...base, ...(base.older ?? [])];
  const keys = new Set([...Object.keys(changes.definitions), ...Object.keys(changes.steps).map(playbookOf)]);
  return [...keys].sort().map((key) => compose(key, base.find((one) => one.key === key) ?? null, changes, shelf));
}

const playbookOf = (entry: string) => entry.split('.', 1)[0]!;

function compose(
  key: string,
  base: Playbook | null,
  { definitions, steps }: PlaybookChanges,
  shelf: readonly Playbook[],
): Composed {
  const whole = (definitions[key] as Shape | undefined) ?? (base as Shape | null);
  if (!whole) return { key, playbook: null, base, refusals: [unknown(key)] };
  const own = Object.entries(steps).filter(([entry]) => entry.startsWith(`${key}.`));
  const written = listOf(whole.steps);
  // What is said of a step of a used playbook is said of the place that it has here.
  const isFirst = ([entry, value]: readonly [string, unknown]) =>
    isUse(Object(value)) || written.some(({ id }) => `${key}.${id}` === entry);
  const used = withUsed(own.filter(isFirst).reduce(withStep, written), shelf);
  const made = own.filter((one) => !isFirst(one)).reduce(withStep, used.steps);
  const wanted = { ...whole, key, version: 1, steps: made };
  const refusals = used.refusals.length ? used.refusals : validatePlaybook(wanted);
  const playbook = refusals.length ? null : ({ ...wanted, version: 0 } as unknown as Playbook);
  return { key, playbook, base, refusals };
}

const listOf = (steps: unknown): readonly Shape[] => (Array.isArray(steps) ? steps : []);

/** A step takes the place of the one of its name; a new one stands behind the last that it needs. */
function withStep(steps: readonly Shape[], [entry, value]: readonly [string, unknown]): readonly Shape[] {
  const id = entry.slice(entry.indexOf('.') + 1);
  if (value === 'omit') return steps.filter((step) => step.id !== id);
  const step: Shape = { ...(value as Shape), id };
  const at = steps.findIndex((other) => other.id === id);
  if (at >= 0) return steps.with(at, step);
  const needed = sourcesOf(step.needs);
  return steps.toSpliced(steps.findLastIndex((other) => needed.includes(String(other.id))) + 1, 0, step);
}

// Not checked yet: whatever is no need names no source.
function sourcesOf(needs: unknown): string[] {
  const said = needs as { any?: unknown; of?: unknown } | undefined;
  const refs = Array.isArray(needs) ? needs : (said?.any ?? said?.of);
  return Array.isArray(refs) ? refs.map((ref) => String(ref).split(':', 1)[0]!) : [];
}

const unknown = (key: string): Refusal => ({
  code: 'PLAYBOOK_UNKNOWN',
  message: `There is no playbook ${key} whose steps could be changed.`,
  hint: 'Define it under playbooks.definition, or use the key of one that is there.',
});
