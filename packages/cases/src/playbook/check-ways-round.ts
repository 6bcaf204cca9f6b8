import type { Step } from './definition.ts';
import { needsOf } from './needs.ts';

type Refuse = (code: string, message: string) => void;

/** Ends that the engine itself gives a step: no answer of the playbook's own may be called so. */
const OWN_ENDS: ReadonlySet<string> = new Set(['skipped', 'exhausted']);

/** Ways round a step: a loop has a bound (ENDLESS_LOOP, BAD_GO_TO), and what guards money is never left out (NOT_SKIPPABLE). */
export function checkWaysRound(step: Step, refuse: Refuse): void {
  for (const { key, goTo, atMost } of 'outcomes' in step ? step.outcomes : []) {
    if (OWN_ENDS.has(key))
      refuse('DUPLICATE_OUTCOME', `"${step.title}" has the answer ${key}, which stands for something else.`);
    if (atMost && !goTo) refuse('BAD_GO_TO', `"${step.title}" says how often ${key} goes back, but not where to.`);
    if (step.kind !== 'decide' || !goTo || atMost) continue;
    refuse('ENDLESS_LOOP', `"${step.title}" goes back without asking anybody and does not say how often at most.`);
  }
  if (step.kind === 'waitForEvent' && step.skippable && step.events.includes('effectConfirmed')) {
    refuse('NOT_SKIPPABLE', `"${step.title}" waits for the ERP’s word, which cannot be left out.`);
  }
  if (step.kind !== 'connectorAction' && 'retry' in step && step.retry && step.within === undefined) {
    refuse('NO_LIMIT', `"${step.title}" is asked again when it is late, but has no time limit.`);
  }
}

/** A step that needs so many of others: they are enough (TOO_MANY_NEEDED), and each counts once (DUPLICATE_NEED). */
export function checkCount(step: Step, refuse: Refuse): void {
  const { mode, refs, count } = needsOf(step);
  if (count > refs.length) {
    refuse('TOO_MANY_NEEDED', `"${step.title}" needs ${count} of ${refs.length}, which are never enough.`);
  }
  if (mode === 'all' || count < 2) return;
  const named = new Set<string>();
  for (const { source, outcome = '*' } of refs) {
    const isTwice =
      named.has(`${source}:${outcome}`) || named.has(`${source}:*`) || (outcome === '*' && named.has(source));
    if (isTwice) refuse('DUPLICATE_NEED', `"${step.title}" counts ${source} twice.`);
    named.add(`${source}:${outcome}`).add(source);
  }
}
