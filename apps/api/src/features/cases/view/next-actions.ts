import type { AppAbility } from '@clearhold/access';
import type { Refusal } from '@clearhold/kernel';
import type { Tx } from '../../../platform/database/tx.ts';
import type { Way } from '../../delegations/index.ts';
import type { PolicyService } from '../../policies/index.ts';
import { caseSubject, matterOf, ownAuthority } from '../acting.ts';
import { decideAs } from '../decide-as.ts';
import type { CaseEngine } from '../engine/case-engine.ts';
import { type CaseRow, isBankChange } from '../engine/case-row.ts';
import type { TwoPersons } from '../two-persons.ts';
import type { TaskNode } from './tasks.ts';

interface Action {
  kind: string;
  label: string;
  taskId?: string;
  outcome?: string;
  primary: boolean;
  reason?: string;
  effect?: string | null;
  releases: boolean;
  needsReason: boolean;
  disabledBecause?: string | null;
}

/** What decides who may. */
interface Rules {
  readonly engine: CaseEngine;
  readonly policies: PolicyService;
  readonly persons: TwoPersons;
}

/** What the caller can do now, the best first, each with what it will do; what he cannot do says who can. */
export async function nextActions(
  tx: Tx,
  ability: AppAbility,
  row: CaseRow,
  { tasks, ways }: { tasks: readonly TaskNode[]; ways: readonly Way[] },
  rules: Rules,
): Promise<Action[]> {
  if (row.closed_at) return [];
  const actions: Action[] = [];
  for (const task of tasks.filter((one) => one.state === 'OPEN')) {
    const denied = task.kind === 'APPROVAL' ? await approvalDenied(tx, row, rules, task, ways) : null;
    for (const choice of task.outcomes) {
      actions.push({
        kind: task.kind === 'APPROVAL' ? 'DECIDE_APPROVAL' : 'COMPLETE_TASK',
        label: task.kind === 'APPROVAL' && choice.key === 'approve' ? 'Approve the release' : choice.label,
        taskId: task.id,
        outcome: choice.key,
        primary: false,
        reason: task.title,
        effect: task.actingFor ? `${choice.effect ?? ''} You decide for ${task.actingFor}.`.trim() : choice.effect,
        releases: choice.releases,
        needsReason: choice.needsReason,
        disabledBecause: pausedBecause(row) ?? task.blockedBecause ?? (choice.key === 'approve' ? denied : null),
      });
    }
  }
  const first = actions.find((action) => !action.disabledBecause);
  if (first && leads(first, actions, row)) first.primary = true;
  if (ability.can('ask', caseSubject(row)))
    actions.push({
      kind: 'ASK_SUPPLIER',
      label: 'Ask the supplier in your own words',
      primary: false,
      effect: 'Sends a signed link that opens just this matter.',
      releases: false,
      needsReason: false,
      disabledBecause: pausedBecause(row),
    });
  if (ability.can('release', caseSubject(row)))
    actions.push({
      kind: 'RELEASE',
      label: 'Release under your authority',
      primary: false,
      effect: 'Overrides the playbook and releases the invoice in the ERP.',
      releases: true,
      needsReason: true,
      disabledBecause: pausedBecause(row) ?? (await approvalDenied(tx, row, rules)),
    });
  if (ability.can('assign', caseSubject(row))) actions.push(pausing(row));
  if (ability.can('assign', caseSubject(row)))
    actions.push({
      kind: 'ASSIGN',
      label: row.owner_id === tx.ctx.actor.id ? 'Give back to the team' : 'Take it',
      primary: false,
      releases: false,
      needsReason: false,
    });
  return actions;
}

const pausedBecause = ({ playbook_state: { paused } }: CaseRow): string | null =>
  paused ? `This case is paused: ${paused.reason}` : null;

const pausing = ({ playbook_state: { paused } }: CaseRow): Action => ({
  ...(paused ? { kind: 'RESUME', label: 'Go on with the case' } : { kind: 'PAUSE', label: 'Pause the case' }),
  primary: Boolean(paused),
  effect: paused
    ? 'Its steps have as much time as they had left.'
    : 'Nothing begins and no time of its steps runs until somebody goes on. The time for the whole case runs.',
  releases: false,
  needsReason: !paused,
});

// Which of several answers is right is the person's to say, and new bank details are nobody's first choice.
function leads(first: Action, actions: readonly Action[], row: CaseRow): boolean {
  if (isBankChange(row)) return false;
  const others = actions.filter(({ taskId, disabledBecause }) => taskId === first.taskId && !disabledBecause);
  return first.kind !== 'COMPLETE_TASK' || others.length === 1;
}

async function approvalDenied(
  tx: Tx,
  row: CaseRow,
  { engine, policies, persons }: Rules,
  task?: TaskNode,
  ways: readonly Way[] = [],
): Promise<string | null> {
  const policy = await policies.effective(tx, row.unit_id);
  const matter = await matterOf(tx, row, policy, engine);
  const authority = task
    ? await decideAs(tx, row, { stepId: task.stepId, decision: 'approved' }, matter, ways)
    : await ownAuthority(tx, row, matter);
  if (authority.ok) return inWords(await persons.refuses(tx, row, matter, task?.stepId));
  const names = ((authority.error.candidates ?? []) as { name: string }[]).slice(0, 2).map((one) => one.name);
  return inWords({
    ...authority.error,
    hint: names.length ? `${names.join(' or ')} can approve it.` : authority.error.hint,
  });
}

function inWords(refusal: Refusal | undefined): string | null {
  return refusal ? [refusal.message, refusal.hint].filter(Boolean).join(' ') : null;
}
