import { err, ok, type Refusal, type Result } from '@clearhold/kernel';
import type { Step, StepOf } from '../playbook/definition.ts';
import { descendantsOf } from '../playbook/needs.ts';
import { compensate } from './compensate.ts';
import { resetStep, setOutcome, wornOut } from './end-step.ts';
import type { EventOf } from './events.ts';
import { stepState, type Turn } from './turn.ts';

type Answer = EventOf<'supplierAnswered'>;

/**
 * The step that a supplier may answer once more: nobody decided on what was said first, and this is another answer.
 * Refusals: ANSWERED_ALREADY, DECIDED_ALREADY, TOO_MANY_ROUNDS.
 */
export function mayAnswerAnew(turn: Turn, { stepId, outcome }: Answer): Result<StepOf<'supplierRequest'>, Refusal> {
  const step = turn.playbook.steps.find((one) => one.id === stepId);
  const state = turn.state.steps[stepId];
  const wasAsked = state?.status === 'done' || state?.status === 'timedOut';
  if (step?.kind !== 'supplierRequest' || !wasAsked || state.outcome === outcome) return err(ANSWERED);
  if (turn.state.cleared || turn.state.overridden || followers(turn, step).some(isDecided(turn))) return err(DECIDED);
  return wornOut(turn, step.id) ? err(TOO_OFTEN) : ok(step);
}

/** Puts the new answer in the place of the old one; what followed from that starts over. */
export function answerAnew(turn: Turn, step: StepOf<'supplierRequest'>, answer: Answer): void {
  compensate(turn, [step, ...followers(turn, step)], 'The supplier answered anew.');
  for (const follower of followers(turn, step)) resetStep(turn, follower, 'The supplier answered anew.');
  const { attempt } = stepState(turn, step.id);
  turn.state.steps[step.id] = { status: 'active', attempt: attempt + 1, startedAt: turn.now };
  const { reason, values, said } = answer;
  setOutcome(turn, step, answer.outcome, { reason, values, said });
}

function followers({ playbook }: Turn, step: Step): Step[] {
  const after = descendantsOf(playbook, step.id);
  return playbook.steps.filter(({ id }) => after.has(id));
}

const DECIDING: readonly Step['kind'][] = ['task', 'approval', 'connectorAction', 'waitForEvent'];

const isDecided = (turn: Turn) => (step: Step) => {
  const { status, approvals } = stepState(turn, step.id);
  if (step.kind === 'connectorAction' && (status === 'active' || status === 'failed')) return true;
  return DECIDING.includes(step.kind) && (status === 'done' || Boolean(approvals?.length));
};

const ANSWERED: Refusal = { code: 'ANSWERED_ALREADY', message: 'The supplier was not asked, or said this before.' };
const DECIDED: Refusal = { code: 'DECIDED_ALREADY', message: 'Somebody decided on the supplier’s first answer.' };
const TOO_OFTEN: Refusal = { code: 'TOO_MANY_ROUNDS', message: 'The supplier answered anew too often.' };
