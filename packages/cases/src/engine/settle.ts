import { CLEARED_BY } from '../lifecycle/resolutions.ts';
import { type CaseMove, transition } from '../lifecycle/transitions.ts';
import { holds } from '../playbook/condition.ts';
import type { Step } from '../playbook/definition.ts';
import { descendantsOf, isAwaited, type NeedRef, needsOf, timeoutSources } from '../playbook/needs.ts';
import { closeCase, completeStep, MAX_ATTEMPTS } from './end-step.ts';
import { startStep } from './start-step.ts';
import { isClosed } from './state.ts';
import { keyOf, record, stepState, type Turn } from './turn.ts';

/** Starts and skips steps until nothing more follows, then names the state the case is in. */
export function settle(turn: Turn): void {
  if (turn.state.paused) return;
  const limit = (turn.playbook.steps.length * 4 + 4) * (MAX_ATTEMPTS + 1);
  let rounds = 0;
  for (let moved = true; moved && !isClosed(turn.state); rounds += 1) {
    if (rounds > limit) throw new Error(`playbook ${turn.playbook.key} does not come to rest`);
    moved = false;
    for (const step of turn.playbook.steps) {
      if (isClosed(turn.state) || stepState(turn, step.id).status !== 'waiting') continue;
      const verdict = readiness(turn, step);
      if (verdict === 'wait') continue;
      if (verdict === 'start') startStep(turn, step);
      else skip(turn, step);
      if (step.kind === 'decide' && verdict === 'start') decide(turn, step);
      moved = true;
    }
  }
  if (!isClosed(turn.state)) rest(turn);
}

type Verdict = 'start' | 'skip' | 'wait';
type Met = 'yes' | 'no' | 'notYet';

/** Whether it is a waiting step's turn by what was done, or is not and never will be. */
export function readiness(turn: Turn, step: Step): Verdict {
  const byTimeout = timeoutSources(turn.playbook, step.id).some((id) => stepState(turn, id).status === 'timedOut');
  const verdict = byTimeout ? 'start' : needsVerdict(turn, step);
  if (verdict !== 'start' || !step.when) return verdict;
  const held = holds(step.when, turn.facts, turn.state.cleared?.by ?? '');
  // A condition that cannot be told keeps the control: people are asked, the ERP is not.
  if (!held.ok) return step.kind === 'connectorAction' ? 'wait' : 'start';
  return held.value ? 'start' : 'skip';
}

function needsVerdict(turn: Turn, step: Step): Verdict {
  const { mode, refs, count } = needsOf(step);
  const comesByTimeout = timeoutSources(turn.playbook, step.id).map((id) => stepState(turn, id).status);
  const mayCome = comesByTimeout.some((status) => status === 'waiting' || status === 'active');
  if (refs.length === 0) return comesByTimeout.length === 0 ? 'start' : mayCome ? 'wait' : 'skip';
  const met = refs.map((ref) => isMet(turn, ref));
  const no: Verdict = mayCome ? 'wait' : 'skip';
  if (mode === 'count') {
    const of = (verdict: Met) => met.filter((one) => one === verdict).length;
    if (of('yes') >= count) return 'start';
    return of('yes') + of('notYet') >= count ? 'wait' : no;
  }
  if (refs.some((ref, index) => met[index] === 'no' && (ref.outcome || ref.source.startsWith('@')))) return no;
  if (met.includes('notYet')) return 'wait';
  return met.includes('yes') ? 'start' : no;
}

function isMet(turn: Turn, ref: NeedRef): Met {
  if (ref.source === '@overridden') return turn.state.overridden ? 'yes' : 'no';
  if (ref.source === '@cleared') {
    const by = turn.state.cleared?.by;
    if (!by) return 'no';
    return ref.outcome === undefined || ref.outcome === by ? 'yes' : 'no';
  }
  const state = stepState(turn, ref.source);
  if (state.status === 'waiting' || state.status === 'active') return 'notYet';
  if (state.status === 'skipped' || state.status === 'cancelled') return 'no';
  if (state.retryAt) return 'notYet';
  if (state.status === 'failed' && !isAwaited(turn.playbook, ref.source, 'failed')) return 'notYet';
  if (ref.outcome !== undefined) return state.outcome === ref.outcome ? 'yes' : 'no';
  return state.status === 'failed' ? 'no' : 'yes';
}

function skip(turn: Turn, step: Step): void {
  Object.assign(stepState(turn, step.id), { status: 'skipped', endedAt: turn.now });
  record(turn, 'stepSkipped', step.id);
}

function decide(turn: Turn, step: Step & { kind: 'decide' }): void {
  const chosen = step.outcomes.find((outcome) => {
    if (!outcome.when) return true;
    const held = holds(outcome.when, turn.facts, turn.state.cleared?.by ?? '');
    return held.ok && held.value;
  });
  const last = step.outcomes.at(-1);
  const outcome = chosen ?? last;
  if (outcome) completeStep(turn, step, outcome.key);
}

/** Nothing moves any more: close what was cleared, call for help where nobody is asked, and name the state. */
function rest(turn: Turn): void {
  const active = turn.playbook.steps.filter((step) => stepState(turn, step.id).status === 'active');
  const { cleared, overridden } = turn.state;
  if (active.length === 0 && !hasFailed(turn)) {
    if (cleared && !overridden) {
      closeCase(turn, CLEARED_BY[cleared.by]);
      return;
    }
    if (overridden && descendantsOf(turn.playbook, '@overridden').size === 0) {
      closeCase(turn, 'acceptedUnderAuthority', overridden.reason);
      return;
    }
    stuck(turn);
  }
  move(turn, moveFor(turn, active));
}

const hasFailed = (turn: Turn): boolean =>
  turn.playbook.steps.some((step) => stepState(turn, step.id).status === 'failed');

function stuck(turn: Turn): void {
  const last = turn.playbook.steps.findLast((step) => stepState(turn, step.id).status !== 'skipped');
  if (!last) return;
  const reason = 'The playbook has no way on from here.';
  turn.commands.push({ type: 'escalate', key: keyOf(turn, last.id), stepId: last.id, role: 'controller', reason });
  record(turn, 'caseStuck', last.id, { reason });
}

function moveFor(turn: Turn, active: readonly Step[]): CaseMove {
  const waitsForErp = (step: Step): boolean =>
    step.kind === 'connectorAction' || (step.kind === 'waitForEvent' && step.events.includes('effectConfirmed'));
  if (turn.state.asked && !active.some(waitsForErp)) return 'awaitSupplier';
  if (active.some((step) => step.kind === 'task' || step.kind === 'approval')) return 'awaitInternal';
  if (active.some(waitsForErp)) return 'awaitErp';
  if (active.some((step) => isAsked(turn, step) || waitsForSupplier(turn, step))) return 'awaitSupplier';
  if (active.some((step) => step.kind === 'waitForEvent')) return 'awaitInternal';
  return 'idle';
}

const isAsked = (turn: Turn, step: Step): boolean =>
  step.kind === 'supplierRequest' && !stepState(turn, step.id).heldBack;

const FROM_SUPPLIER: readonly string[] = ['revisedInvoice', 'creditNote'];

// A wait that the house itself may end is the supplier's only when the supplier's answer led to it: a receiver who
// posts the receipt is waited for in the house, though a credit note would end that wait too.
function waitsForSupplier(turn: Turn, step: Step): boolean {
  if (step.kind !== 'waitForEvent' || !step.events.some((event) => FROM_SUPPLIER.includes(event))) return false;
  return step.events.every((event) => FROM_SUPPLIER.includes(event)) || needsOf(step).refs.some(isPromiseOf(turn));
}

const isPromiseOf = (turn: Turn) => (ref: NeedRef) =>
  turn.playbook.steps.find((step) => step.id === ref.source)?.kind === 'supplierRequest' && isMet(turn, ref) === 'yes';

function move(turn: Turn, caseMove: CaseMove): void {
  const from = turn.state.caseState;
  const moved = transition(from, caseMove);
  if (!moved.ok) throw new Error(moved.error.message);
  if (moved.value === from) return;
  turn.state.caseState = moved.value;
  record(turn, 'caseStateChanged', undefined, { data: { from, to: moved.value } });
}
