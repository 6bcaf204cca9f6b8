import { err, ok, type Refusal, type Result } from '@clearhold/kernel';
import { resetStep } from '../engine/end-step.ts';
import type { CaseFacts } from '../engine/facts.ts';
import { readiness, settle } from '../engine/settle.ts';
import type { Advance, PlaybookState } from '../engine/state.ts';
import { type EngineOptions, record, stepState, type Turn } from '../engine/turn.ts';
import type { Playbook, Step } from '../playbook/definition.ts';
import { isSame } from '../playbook/difference.ts';
import { needsOf, timeoutSources } from '../playbook/needs.ts';
import { isTouched, obstacles } from './obstacles.ts';

/**
 * Takes a running case from one version of its playbook to another, or says why not: every reason of `obstacles`, and ORDER_CHANGED
 * where a step that was done comes after one now that was not. What was done stays done; what is open and has changed is asked
 * anew; what was left out or is new is judged by the new version. Deterministic, like `advance`.
 */
export function migrateCase(
  from: Playbook,
  to: Playbook,
  before: PlaybookState,
  facts: CaseFacts,
  now: string,
  options: EngineOptions = {},
): Result<Advance, readonly Refusal[]> {
  if (from.key !== to.key) throw new Error(`${from.key} and ${to.key} are two playbooks`);
  const against = obstacles(from, to, before);
  if (against.length > 0) return err(against);
  const state = structuredClone(before);
  state.playbook = { key: to.key, version: to.version };
  state.steps = Object.fromEntries(to.steps.map(({ id }) => [id, carried(state, id)]));
  const turn: Turn = { playbook: to, facts, now, options, state, commands: [], events: [] };
  record(turn, 'caseMigrated', undefined, { data: { from: from.version, to: to.version } });
  for (const step of to.steps) renew(turn, from, step);
  settle(turn);
  const late = to.steps.filter((step) => isOutOfOrder(turn, from, step));
  if (late.length > 0) return err(late.map(outOfOrder));
  return ok({ state, commands: turn.commands, events: turn.events });
}

function carried({ steps }: PlaybookState, id: string) {
  const stands = steps[id];
  return stands && isTouched(stands) ? stands : { status: 'waiting' as const, attempt: stands?.attempt ?? 0 };
}

/** An open step goes on where all that it asks is the same and it would still be its turn; else it is asked anew in its turn. */
function renew(turn: Turn, from: Playbook, step: Step): void {
  if (stepState(turn, step.id).status !== 'active') return;
  const before = from.steps.find(({ id }) => id === step.id);
  const stays = before && isSame(asked(before), asked(step)) && readiness(turn, step) === 'start';
  if (!stays) resetStep(turn, step, 'The playbook changed.');
}

const asked = ({ needs: _, when: __, ...step }: Step) => step;

/** A step that was done must have been due under the new version too, where it says otherwise when it begins. */
function isOutOfOrder(turn: Turn, from: Playbook, step: Step): boolean {
  const { status } = stepState(turn, step.id);
  const before = from.steps.find(({ id }) => id === step.id);
  if (!before || (status !== 'done' && status !== 'timedOut' && status !== 'failed')) return false;
  if (isSame(begins(from, before), begins(turn.playbook, step))) return false;
  return readiness(turn, step) !== 'start';
}

const begins = (playbook: Playbook, step: Step) => ({
  ...needsOf(step),
  when: step.when,
  late: timeoutSources(playbook, step.id).sort(),
});

const outOfOrder = ({ id, title }: Step): Refusal => ({
  code: 'ORDER_CHANGED',
  message: `“${title}” was done, and comes after something now that was not.`,
  path: id,
});
