import { bookOf } from '@clearhold/access';
import { type FormField, mayAct, type Playbook, whatFollows } from '@clearhold/cases';
import { money, ok } from '@clearhold/kernel';
import type { Tx } from '../../../platform/database/tx.ts';
import type { Way } from '../../delegations/index.ts';
import { actorFor } from '../acting.ts';
import { answeredAlready, type HeldAnswer } from '../commands/held-answers.ts';
import { actingFor } from '../decide-as.ts';
import type { CaseEngine } from '../engine/case-engine.ts';
import type { CaseRow } from '../engine/case-row.ts';
import { surroundingsOf } from '../engine/case-store.ts';

interface Row {
  id: string;
  case_id: string;
  step_id: string;
  kind: string;
  title: string;
  role: string | null;
  assignee_id: string | null;
  state: string;
  outcomes: { choices: { key: string; label: string; reasonRequired?: boolean }[]; form?: FormField[] };
  outcome: string | null;
  amount: string | null;
  currency: string | null;
  payable: string | null;
  opened_at: Date;
  due_at: Date | null;
  done_at: Date | null;
  done_by_name: string | null;
  done_for_name: string | null;
  held: HeldAnswer | null;
  held_until: Date | null;
}

export type TaskNode = ReturnType<typeof taskNode>;

/** A case's tasks, open ones first, each with whether the caller may act on it. */
export async function tasksOf(
  tx: Tx,
  row: CaseRow,
  engine: CaseEngine,
  ways: readonly Way[] = [],
): Promise<TaskNode[]> {
  const rows = await tx.query<Row>(`${TASKS} AND t.case_id = $2 ORDER BY (t.state = 'open') DESC, t.opened_at, t.id`, [
    tx.ctx.tenantId,
    row.id,
  ]);
  const playbook = await engine.playbookOf(tx, row);
  const known = await knownFacts(tx, row, rows);
  return rows.map((task) => {
    const open = task.state === 'open' && tx.ctx.actor.kind === 'person';
    const { may, forWhom } = open ? actsAs(tx, row, playbook, task, ways) : {};
    return taskNode(playbook, task, blockedBy(task, may), known, { readerId: tx.ctx.actor.id, actingFor: forWhom });
  });
}

/** Whether the caller may act: as himself, or on an approval for somebody whose approvals are with him. */
function actsAs(tx: Tx, row: CaseRow, playbook: Playbook, task: Row, ways: readonly Way[]) {
  const may = mayAct(playbook, row.playbook_state, task.step_id, actorFor(tx.ctx, row), factsFor(row));
  if (may.ok || task.kind !== 'APPROVAL') return { may };
  const way = ways.find(
    (one) => mayAct(playbook, row.playbook_state, task.step_id, actingFor(tx.ctx, row, one), factsFor(row)).ok,
  );
  return way ? { may: ok(true as const), forWhom: way[0]!.name } : { may };
}

function blockedBy(task: Row, may: ReturnType<typeof mayAct> | undefined): string | null {
  if (task.state !== 'open') return null;
  const refusal = task.held ? answeredAlready(task.held) : may && !may.ok ? may.error : undefined;
  if (refusal) return [refusal.message, refusal.hint].filter(Boolean).join(' ');
  return may ? null : 'Only a person can do this.';
}

/** Open tasks for the caller's roles, the most pressing case first. */
export async function openTasks(tx: Tx, kind: string | undefined, ways: readonly Way[] = []): Promise<Row[]> {
  const roles = tx.ctx.actor.grants.flatMap(({ role }) => bookOf(tx.ctx.actor).actsAs(role));
  const theirRoles = ways.flatMap(([principal]) => principal!.grants.flatMap(({ role, as }) => [role, ...as]));
  const theirIds = ways.map(([principal]) => principal!.id);
  const values = [tx.ctx.tenantId, roles, tx.ctx.actor.id, kind ?? null, theirRoles, theirIds];
  return tx.query<Row>(
    `${TASKS} AND t.state = 'open' AND (t.assignee_id = $3 OR (t.assignee_id IS NULL AND (t.role = ANY($2) OR t.outcomes -> 'also' ?| $2 OR (t.kind = 'APPROVAL' AND 'controller' = ANY($2))))
      OR (t.kind = 'APPROVAL' AND (t.assignee_id = ANY($6::uuid[]) OR (t.assignee_id IS NULL AND (t.role = ANY($5) OR t.outcomes -> 'also' ?| $5 OR 'controller' = ANY($5))))))
    AND ($4::text IS NULL OR t.kind = $4) ORDER BY c.priority DESC, t.opened_at LIMIT 200`,
    values,
  );
}

// Whether somebody prepared the case is in its playbook's state; who received the document is checked when he acts.
const factsFor = (row: CaseRow) => ({
  caseId: row.id,
  codes: row.codes,
  openExceptions: row.codes,
  amountAtRisk: money(row.amount_at_risk, row.currency),
});

type Known = Readonly<Record<string, readonly string[]>>;

// A value that must be one of the case's own facts is offered, not guessed at.
async function knownFacts(tx: Tx, row: CaseRow, tasks: readonly Row[]): Promise<Known> {
  const asks = tasks.some(({ state, outcomes }) => state === 'open' && outcomes.form?.some((field) => field.oneOfFact));
  if (!asks) return {};
  const around = (await surroundingsOf(tx, [row])).get(row.id);
  return { supplierPhones: around?.supplierPhones ?? [], supplierContacts: around?.supplierContacts ?? [] };
}

/** Who looks, and for whom he would act. */
interface Reader {
  readonly readerId?: string;
  readonly actingFor?: string;
}

export function taskNode(
  playbook: Playbook,
  task: Row,
  blockedBecause: string | null,
  known: Known = {},
  reader: Reader = {},
) {
  const amount = task.payable ?? task.amount;
  return {
    __typename: 'Task' as const,
    id: task.id,
    caseId: task.case_id,
    stepId: task.step_id,
    kind: task.kind,
    title: task.title,
    role: task.role,
    assigneeId: task.assignee_id,
    state: task.state.toUpperCase(),
    outcomes: choicesOf(playbook, task),
    form: (task.outcomes.form ?? []).map((field) => fieldOf(field, known)),
    outcome: task.outcome,
    amount: amount && task.currency ? money(amount, task.currency) : null,
    openedAt: task.opened_at,
    dueAt: task.due_at,
    doneAt: task.done_at,
    doneBy: task.done_by_name,
    doneFor: task.done_for_name,
    blockedBecause,
    actingFor: blockedBecause ? null : (reader.actingFor ?? null),
    held: heldNode(task, reader.readerId),
  };
}

function heldNode({ state, held, held_until }: Row, readerId: string | undefined) {
  if (!held || state !== 'open') return null;
  const { outcome, label, by, byName } = held;
  return { outcome, label, by: byName, until: held_until, mine: by === readerId };
}

const fieldOf = ({ required = false, onlyFor = [], options, ...field }: FormField, known: Known) => ({
  ...field,
  required,
  onlyFor,
  options: options ?? (known[field.oneOfFact ?? ''] ?? []).map((value) => ({ key: value, label: value })),
});

interface Choice {
  readonly key: string;
  readonly label: string;
  readonly effect: string | null;
  readonly releases: boolean;
  readonly needsReason: boolean;
}

function choicesOf(playbook: Playbook, task: Row): readonly Choice[] {
  if (task.kind === 'APPROVAL') return DECISIONS;
  return task.outcomes.choices.map(({ key, label, reasonRequired }) => {
    const { words, releases } = whatFollows(playbook, task.step_id, key);
    return { key, label, effect: words, releases, needsReason: Boolean(reasonRequired) };
  });
}

const DECISIONS: readonly Choice[] = [
  {
    key: 'approve',
    label: 'Approve',
    effect: 'Releases the invoice in the ERP under your authority.',
    releases: true,
    needsReason: true,
  },
  {
    key: 'reject',
    label: 'Reject',
    effect: 'Rejects the invoice to the supplier.',
    releases: false,
    needsReason: true,
  },
  {
    key: 'sendBack',
    label: 'Send back',
    effect: 'Returns the case to the step before.',
    releases: false,
    needsReason: true,
  },
];

const TASKS = `
  SELECT t.id, t.case_id, t.step_id, t.kind, t.title, t.role, t.assignee_id, t.state, t.outcomes, t.outcome, t.amount, t.currency, i.payable,
    t.opened_at, t.due_at, t.done_at, t.done_by_name, f.name AS done_for_name, t.held, t.held_until
  FROM task t JOIN case_file c ON c.tenant_id = t.tenant_id AND c.id = t.case_id LEFT JOIN invoice i ON i.tenant_id = c.tenant_id AND i.id = c.invoice_id
    LEFT JOIN person f ON f.tenant_id = t.tenant_id AND f.id = t.done_for_id
  WHERE t.tenant_id = $1`;
