import type { Advance, CaseEventDraft, Command } from '@clearhold/cases';
import { newId } from '@clearhold/kernel';
import { HOUSE } from '../../../platform/brand/product-name.ts';
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
import { CLOSE_TASKS, ESCALATE_TASKS, INSERT_CASES, INSERT_EVENTS, INSERT_TASKS, UPDATE_CASE } from './case-sql.ts';
import { eventMark, eventText, eventWho, type Mark } from './case-words.ts';

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
        actor_name: event.actorName ?? HOUSE,
        text: event.text,
        payload: event.payload ?? {},
      };
    }
    const mark = eventMark(event);
    const name = eventWho(event, this.#names, this.tx.ctx.actorName);
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
