import type { Refusal } from '@clearhold/kernel';
import { guardsOf, type PolicyLayer, resolvePolicy, SETTINGS } from '@clearhold/policy';
import type { Shelf } from './compose.ts';
import type { Playbook, Step } from './definition.ts';
import { isSame } from './difference.ts';
import { playbooksInForce } from './in-force.ts';

/**
 * Steps that a level above keeps as they are and that a playbook has otherwise: STEP_LOCKED for each, whether the
 * playbook says single steps or all of itself anew. Where all steps are kept, one that is new counts too.
 */
export function checkKeptSteps(base: Shelf, ancestors: readonly PolicyLayer[], playbook: Playbook): Refusal[] {
  const guards = guardsOf(SETTINGS['playbooks.step'], ancestors);
  const inherited = playbooksInForce(base, resolvePolicy(ancestors)).find(({ key }) => key === playbook.key);
  if (!inherited) return [];
  const all = guards.lock(playbook.key);
  const named = (steps: readonly Step[], id: string) => steps.find((step) => step.id === id);
  const ids = new Set([...inherited.steps, ...(all ? playbook.steps : [])].map(({ id }) => id));
  return [...ids].flatMap((id) => {
    const by = guards.lock(`${playbook.key}.${id}`);
    const [before, after] = [named(inherited.steps, id), named(playbook.steps, id)];
    if (!by || isSame(before, after)) return [];
    const what = before ? `“${before.title}” stays as it is` : `“${after!.title}” cannot be added`;
    const hint = `Leave it as it is, or ask ${by.name} to open it.`;
    return [{ code: 'STEP_LOCKED', message: `${what}: ${by.name} keeps it for the levels below.`, hint, path: id }];
  });
}
