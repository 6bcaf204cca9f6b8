import type { Advance, CaseEventDraft, Command, CommandOf } from '@clearhold/cases';
import { HOUSE } from '../../../platform/brand/product-name.ts';
import type { Tx } from '../../../platform/database/tx.ts';
import type { CaseRow } from './case-row.ts';
import { INSERT_CASES, INSERT_EVENTS, UPDATE_CASE } from './case-sql.ts';
import { writeTasks } from './case-tasks.ts';
import { eventMark, eventText, eventWho, type Mark } from './case-words.ts';
import { type EachCommand, writeWork } from './case-work.ts';

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
    await writeTasks(this.tx, this.#each);
    await writeWork(this.tx, this.#each);
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

  readonly #each: EachCommand = (type) =>
    this.#written.flatMap(({ row, commands }) =>
      commands.flatMap((command) =>
        command.type === type ? [{ row, command: command as CommandOf<typeof type> }] : [],
      ),
    );
}
