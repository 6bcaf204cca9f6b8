import type { AppAbility } from '@clearhold/access';
import { isInFlight, mayAct, type Playbook, type Step } from '@clearhold/cases';
import { money } from '@clearhold/kernel';
import type { TenantContext } from '../../../platform/context/tenant-context.ts';
import { actorFor, caseSubject } from '../acting.ts';
import type { CaseRow } from '../engine/case-row.ts';

type Way = 'LEAVE_OUT' | 'GO_BACK' | 'RETRY';

/** What the caller may do about each step besides doing it, by step; steps of a paused or closed case have no ways. */
export function stepWays(ctx: TenantContext, ability: AppAbility, row: CaseRow, playbook: Playbook) {
  const { playbook_state: state } = row;
  const isFixed = Boolean(row.closed_at || state.paused || ctx.actor.kind !== 'person');
  const steers = ability.can('assign', caseSubject(row));
  const isSettled = Boolean(state.cleared || state.overridden) || isInFlight(playbook, state);
  const ways = (step: Step): Way[] => {
    const status = state.steps[step.id]?.status;
    if (status === 'active') return mayLeaveOut(ctx, row, playbook, step, steers) ? ['LEAVE_OUT'] : [];
    if (!steers) return [];
    if (status === 'failed') return ['RETRY'];
    return isAsked(step) && !isSettled && (status === 'done' || status === 'timedOut') ? ['GO_BACK'] : [];
  };
  return new Map(playbook.steps.map((step) => [step.id, isFixed ? [] : ways(step)]));
}

function mayLeaveOut(ctx: TenantContext, row: CaseRow, playbook: Playbook, step: Step, steers: boolean): boolean {
  if (!('skippable' in step) || !step.skippable) return false;
  if (step.kind !== 'task') return steers;
  const facts = {
    caseId: row.id,
    codes: row.codes,
    openExceptions: row.codes,
    amountAtRisk: money(row.amount_at_risk, row.currency),
  };
  return mayAct(playbook, row.playbook_state, step.id, actorFor(ctx, row), facts).ok;
}

const isAsked = ({ kind }: Step): boolean => kind === 'task' || kind === 'approval' || kind === 'supplierRequest';
