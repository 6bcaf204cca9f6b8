import type { ChangeCause } from '../lifecycle/resolutions.ts';
import type { Playbook, Step } from './definition.ts';

/** A parsed need: a step (or a root, which starts with `@`) and, if named, the outcome it must end with. */
export interface NeedRef {
  readonly source: string;
  readonly outcome?: string;
}

/** A step's needs: all of them, or at least `count` of them (1 for any); none means from the start. */
export interface Needs {
  readonly mode: 'all' | 'count';
  readonly refs: readonly NeedRef[];
  readonly count: number;
}

export function parseNeed(text: string): NeedRef {
  const colon = text.indexOf(':');
  return colon < 0 ? { source: text } : { source: text.slice(0, colon), outcome: text.slice(colon + 1) };
}

export function needsOf(step: Step): Needs {
  const needs = step.needs ?? [];
  if (Array.isArray(needs)) return { mode: 'all', refs: needs.map(parseNeed), count: needs.length };
  const [count, refs] = 'any' in needs ? [1, needs.any] : [needs.count, needs.of];
  return { mode: 'count', refs: refs.map(parseNeed), count };
}

/** Steps whose time limit sends the case to this step. */
export function timeoutSources(playbook: Playbook, stepId: string): string[] {
  return playbook.steps
    .filter((step) => step.onTimeout && 'goTo' in step.onTimeout && step.onTimeout.goTo === stepId)
    .map((step) => step.id);
}

/** All steps that come after a source, by needs or by time limit, nearest first; the source itself is not among them. */
export function descendantsOf(playbook: Playbook, source: string): Set<string> {
  const found = new Set<string>();
  const queue = [source];
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    for (const step of playbook.steps) {
      const follows =
        needsOf(step).refs.some((ref) => ref.source === next) || timeoutSources(playbook, step.id).includes(next);
      if (!follows || found.has(step.id) || step.id === source) continue;
      found.add(step.id);
      queue.push(step.id);
    }
  }
  return found;
}

/** True when some step asks for this outcome of that step by name. */
export function isAwaited(playbook: Playbook, stepId: string, outcome: string): boolean {
  return playbook.steps.some((step) =>
    needsOf(step).refs.some((ref) => ref.source === stepId && ref.outcome === outcome),
  );
}

/** True when a case of this playbook may end by itself once this cause took its exceptions away. */
export function clears(playbook: Playbook, cause: ChangeCause): boolean {
  if (playbook.clearsBy) return playbook.clearsBy.includes(cause);
  if (cause !== 'billingChanged' && cause !== 'taxChecked') return true;
  // They came after the others: a playbook that releases by their names, and not by this one, would end with the hold standing.
  const roots = playbook.steps.flatMap((step) => needsOf(step).refs).filter((ref) => ref.source === '@cleared');
  return roots.every((ref) => !ref.outcome) || roots.some((ref) => ref.outcome === cause);
}
