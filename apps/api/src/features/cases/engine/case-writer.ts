import type { Advance, CaseEventDraft, Command } from '@clearhold/cases';
import { newId } from '@clearhold/kernel';
import type { Tx } from '../../../platform/database/tx.ts';
import { enqueue, withdraw } from '../../../platform/outbox/enqueue.ts';
import {
  askSupplierJob,
  caseEventJob,
  caseTimerJob,
  notifyRoleJob,
  performEffectJob,
  raiseJob,
} from '../cases.jobs.ts';
import type { CaseRow } from './case-row.ts';
import { eventMark, eventText, type Mark } from './case-words.ts';

/** A line for the history that no playbook step writes. */
export interface Note {
  type: string;
  mark: Mark;
  text: string;
  actorId?: string;
  actorName?: string;
  payload?: Record<string, unknown>;
}

interface Written {
  row: CaseRow;
  fresh: boolean;
  versionBefore: number;
  events: (CaseEventDraft | Note)[];
  commands: Command[];
}

/** Thrown when somebody else changed a case between reading and saving it. */
export class CaseMoved extends Error {
  constructor(
    readonly caseId: string,
    readonly currentVersion: number | undefined,
  ) {
    super(`case ${caseId} was changed meanwhile`);
  }
}

/** Gathers what became of cases, one or a hundred, and writes it set-wise: projection, history, tasks, timers, effects. */
export class CaseWriter {
  readonly #written: Written[] = [];
  readonly #names: ReadonlyMap<string, string>;

  constructor(
    private readonly tx: Tx,
    names: ReadonlyMap<string, string> = new Map(),
  ) {
    this.#names = names;
  }

  /** A new case with what its playbook's start led to. */
  open(row: CaseRow, advance: Advance, notes: Note[] = []): void {
    this.#written.push({
      row,
      fresh: true,
      versionBefore: 0,
      events: [...advance.events, ...notes],
      commands: [...advance.commands],
    });
  }

  /** A known case; `row` holds the new values and still the version that was read. */
  change(row: CaseRow, advance: Advance | undefined, notes: Note[] = []): void {
    this.#written.push({
      row,
      fresh: false,
      versionBefore: row.version,
      events: [...notes, ...(advance?.events ?? [])],
      commands: [...(advance?.commands ?? [])],
    });
  }

  async flush(): Promise<void> {
    if (this.#written.length === 0) return;
    const fresh = this.#written.filter((one) => one.fresh);
    if (fresh.length)
      await this.tx.run(INSERT_CASES, [this.tx.ctx.tenantId, JSON.stringify(fresh.map((one) => one.row))]);
    for (const one of this.#written.filter((it) => !it.fresh)) await this.#update(one);
    await this.#history();
    await this.#tasks();
    await this.#work();
  }

  async #update({ row, versionBefore }: Written): Promise<void> {
    const values = [
      this.tx.ctx.tenantId,
      row.id,
      versionBefore,
      JSON.stringify({ ...row, version: versionBefore + 1, updated_at: this.tx.at }),
    ];
    const changed = await this.tx.run(UPDATE_CASE, values);
    if (changed === 1) return;
    const [now] = await this.tx.query<{ version: number }>(
      'SELECT version FROM case_file WHERE tenant_id = $1 AND id = $2',
      [this.tx.ctx.tenantId, row.id],
    );
    throw new CaseMoved(row.id, now?.version);
  }

  async #history(): Promise<void> {
    const rows = this.#written.flatMap(({ row, events }) =>
      events.map((event) => ({ case_id: row.id, correlation_id: row.correlation_id, ...this.#line(event) })),
    );
    if (rows.length) await this.tx.run(INSERT_EVENTS, [this.tx.ctx.tenantId, JSON.stringify(rows), this.tx.at]);
  }

  #line(event: CaseEventDraft | Note) {
    if ('text' in event) {
      return {
        type: event.type,
        mark: event.mark,
        actor_id: event.actorId ?? null,
        actor_name: event.actorName ?? 'Clearhold',
        text: event.text,
        payload: event.payload ?? {},
      };
    }
    const mark = eventMark(event);
    const name = event.by ? (this.#names.get(event.by) ?? this.tx.ctx.actorName) : mark === 'ERP' ? 'ERP' : 'Clearhold';
    const payload = { stepId: event.stepId, outcome: event.outcome, reason: event.reason, data: event.data };
    return { type: event.type, mark, actor_id: event.by ?? null, actor_name: name, text: eventText(event), payload };
  }

  async #tasks(): Promise<void> {
    const closing = this.#each('closeTask').map(({ row, command }) => ({
      case_id: row.id,
      step_id: command.stepId,
      cancelled: command.because !== 'completed',
    }));
    if (closing.length) await this.tx.run(CLOSE_TASKS, [this.tx.ctx.tenantId, JSON.stringify(closing), this.tx.at]);
    const opening = this.#each('openTask').map(({ row, command }) => ({
      id: newId(),
      case_id: row.id,
      unit_id: row.unit_id,
      step_id: command.stepId,
      kind: command.kind.toUpperCase(),
      title: command.title,
      role: command.role ?? null,
      assignee_id: command.personId ?? null,
      outcomes: {
        choices: command.outcomes,
        form: command.form ?? [],
        excludes: command.excludes,
        also: command.also ?? [],
      },
      amount: row.amount_at_risk,
      currency: row.currency,
      due_at: command.dueAt ?? null,
    }));
    if (opening.length) await this.tx.run(INSERT_TASKS, [this.tx.ctx.tenantId, JSON.stringify(opening), this.tx.at]);
    const escalating = this.#each('escalate').map(({ row, command }) => ({
      case_id: row.id,
      step_id: command.stepId,
      role: command.role,
    }));
    if (escalating.length) await this.tx.run(ESCALATE_TASKS, [this.tx.ctx.tenantId, JSON.stringify(escalating)]);
  }

  async #work(): Promise<void> {
    const { tx } = this;
    await withdraw(
      tx,
      this.#each('cancelTimer').map(({ row, command }) => timerKey(row.id, command.stepId)),
    );
    const timers = this.#each('startTimer');
    await withdraw(
      tx,
      timers.map(({ row, command }) => timerKey(row.id, command.stepId)),
    );
    await enqueue(
      tx,
      caseTimerJob,
      timers.map(({ row, command }) => ({
        subjectId: row.id,
        payload: { stepId: command.stepId, attempt: command.attempt },
        notBefore: new Date(command.dueAt),
        dedupeKey: timerKey(row.id, command.stepId),
        correlationId: row.correlation_id,
      })),
    );
    await enqueue(
      tx,
      performEffectJob,
      this.#each('performEffect').map(({ row, command }) => ({
        subjectId: row.id,
        payload: {
          key: command.key,
          stepId: command.stepId,
          action: command.action,
          attempt: command.attempt,
          because: command.payload,
        },
        dedupeKey: `effect:${command.key}`,
        correlationId: row.correlation_id,
      })),
    );
    await enqueue(
      tx,
      askSupplierJob,
      this.#each('askSupplier').map(({ row, command }) => ({
        subjectId: row.id,
        payload: { stepId: command.stepId, title: command.title, key: command.key, dueAt: command.dueAt },
        correlationId: row.correlation_id,
      })),
    );
    await enqueue(
      tx,
      notifyRoleJob,
      this.#each('notify').map(({ row, command }) => ({
        subjectId: row.id,
        payload: { role: command.role, personId: command.personId, message: command.message },
        correlationId: row.correlation_id,
      })),
    );
    await enqueue(
      tx,
      caseEventJob,
      this.#each('enrich').map(({ row, command }) => ({
        subjectId: row.id,
        payload: { event: { id: `${command.key}/enriched`, type: 'enriched', stepId: command.stepId } },
        correlationId: row.correlation_id,
      })),
    );
    await enqueue(
      tx,
      raiseJob,
      this.#each('raiseException').map(({ row, command }) => ({
        subjectId: row.id,
        payload: { code: command.code, reason: command.reason, key: command.key },
        dedupeKey: `raise:${command.key}`,
        correlationId: row.correlation_id,
      })),
    );
  }

  #each<T extends Command['type']>(type: T): { row: CaseRow; command: Extract<Command, { type: T }> }[] {
    return this.#written.flatMap(({ row, commands }) =>
      commands
        .filter((command): command is Extract<Command, { type: T }> => command.type === type)
        .map((command) => ({ row, command })),
    );
  }
}

const timerKey = (caseId: string, stepId: string) => `timer:${caseId}/${stepId}`;

const INSERT_CASES = `
  INSERT INTO case_file SELECT c.* FROM jsonb_array_elements($2::jsonb) AS r
  CROSS JOIN LATERAL jsonb_populate_record(NULL::case_file, r || jsonb_build_object('tenant_id', $1::uuid)) AS c`;

const UPDATE_CASE = `
  UPDATE case_file c SET title = r.title, codes = r.codes, primary_code = r.primary_code, state = r.state, version = r.version,
    playbook_state = r.playbook_state, amount_at_risk = r.amount_at_risk, due_at = r.due_at, closed_at = r.closed_at,
    resolution = r.resolution, owner_id = r.owner_id, team_role = r.team_role, priority = r.priority, priority_reason = r.priority_reason,
    waiting_for = r.waiting_for, touches = r.touches, updated_at = r.updated_at
  FROM jsonb_populate_record(NULL::case_file, $4::jsonb) AS r
  WHERE c.tenant_id = $1 AND c.id = $2 AND c.version = $3`;

const INSERT_EVENTS = `
  INSERT INTO case_event (tenant_id, case_id, seq, type, mark, actor_id, actor_name, text, payload, at, correlation_id)
  SELECT $1, e.case_id, coalesce((SELECT max(k.seq) FROM case_event k WHERE k.tenant_id = $1 AND k.case_id = e.case_id), 0)
      + row_number() OVER (PARTITION BY e.case_id ORDER BY e.n), e.type, e.mark, e.actor_id, e.actor_name, e.text, e.payload, $3, e.correlation_id
  FROM ROWS FROM (jsonb_to_recordset($2::jsonb) AS (case_id uuid, correlation_id text, type text, mark text, actor_id text, actor_name text, text text, payload jsonb))
    WITH ORDINALITY AS e(case_id, correlation_id, type, mark, actor_id, actor_name, text, payload, n)`;

const INSERT_TASKS = `
  INSERT INTO task (tenant_id, id, case_id, unit_id, step_id, kind, title, role, assignee_id, outcomes, amount, currency, opened_at, due_at)
  SELECT $1, t.id, t.case_id, t.unit_id, t.step_id, t.kind, t.title, t.role, t.assignee_id, t.outcomes, t.amount, t.currency, $3, t.due_at
  FROM jsonb_to_recordset($2::jsonb) AS t(id uuid, case_id uuid, unit_id uuid, step_id text, kind text, title text, role text, assignee_id uuid, outcomes jsonb, amount numeric, currency text, due_at timestamptz)`;

const CLOSE_TASKS = `
  UPDATE task t SET state = CASE WHEN c.cancelled THEN 'cancelled' ELSE 'done' END, done_at = coalesce(t.done_at, $3)
  FROM jsonb_to_recordset($2::jsonb) AS c(case_id uuid, step_id text, cancelled boolean)
  WHERE t.tenant_id = $1 AND t.case_id = c.case_id AND t.step_id = c.step_id AND t.state = 'open'`;

const ESCALATE_TASKS = `
  UPDATE task t SET role = e.role, assignee_id = NULL FROM jsonb_to_recordset($2::jsonb) AS e(case_id uuid, step_id text, role text)
  WHERE t.tenant_id = $1 AND t.case_id = e.case_id AND t.step_id = e.step_id AND t.state = 'open'`;
