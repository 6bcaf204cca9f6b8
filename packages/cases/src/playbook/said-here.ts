import { composePlaybooks } from './compose.ts';
import type { Playbook, Step } from './definition.ts';
import { isSame, playbookDifference } from './difference.ts';

/** What a scope has to say so that a playbook holds there as it is wanted. */
export type SaidHere =
  /** It is as inherited. */
  | { readonly way: 'nothing' }
  /** Steps that differ, by their ids: the step without its id, or `omit`. */
  | { readonly way: 'steps'; readonly steps: Readonly<Record<string, unknown>> }
  /** All of it: title, appliesTo, steps. */
  | { readonly way: 'whole'; readonly definition: Readonly<Record<string, unknown>> };

/**
 * The least that a scope has to say: steps where they alone differ from what is inherited, so that the rest goes on
 * following the level above; else the whole playbook.
 */
export function saidHere(inherited: Playbook | null, wanted: Playbook): SaidHere {
  const { key: _, version: __, ...definition } = wanted;
  if (!inherited) return { way: 'whole', definition };
  const difference = playbookDifference(inherited, wanted);
  if (difference.head.length > 0) return { way: 'whole', definition };
  const differing = difference.steps.filter(({ how }) => how !== 'same');
  if (differing.length === 0) return { way: 'nothing' };
  const steps = Object.fromEntries(differing.map(({ id, after }) => [id, after ? withoutId(after) : 'omit']));
  return comesOut(inherited, wanted, steps) ? { way: 'steps', steps } : { way: 'whole', definition };
}

// A playbook that cannot run is judged as a whole: what is wrong with it is said of all of it.
function comesOut(inherited: Playbook, wanted: Playbook, steps: Readonly<Record<string, unknown>>): boolean {
  const entries = Object.entries(steps).map(([id, said]) => [`${inherited.key}.${id}`, said]);
  const changes = { definitions: {}, steps: Object.fromEntries(entries) };
  const [made] = composePlaybooks([inherited], changes);
  if (!made?.playbook) return true;
  const byId = (all: readonly Step[]) => all.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return isSame(byId(made.playbook.steps), byId(wanted.steps));
}

function withoutId({ id: _, ...said }: Step): object {
  return said;
}
