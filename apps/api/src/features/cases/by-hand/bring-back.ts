import { isId } from '@clearhold/kernel';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.ts';
import { RefusalNotes } from '../../../platform/graphql/refusal-notes.ts';
import { maySee } from '../acting.ts';
import type { CommandContext } from '../commands/case-command.ts';
import { CompleteTask } from '../commands/complete-task.ts';
import { findCase } from '../engine/case-store.ts';
import type { ReturnedRow } from './hand-sheet.ts';

/** What became of a row. */
export interface BroughtBack {
  readonly line: number;
  readonly case: string;
  readonly state: 'APPLIED' | 'APPLIED_BEFORE' | 'REFUSED' | 'EMPTY';
  readonly message?: string;
}

interface Known {
  readonly case_id: string;
  readonly kind: string;
  readonly version: number;
  readonly state: string;
  readonly outcome: string | null;
  readonly done_by_id: string | null;
  readonly choices: readonly { key: string; label: string }[] | null;
}

const DECISIONS = [
  { key: 'approve', label: 'Approve' },
  { key: 'reject', label: 'Reject' },
  { key: 'sendBack', label: 'Send back' },
];
const NOT_THERE = 'There is no such task for you.';

/** Does what a sheet says, a row after the other: each as its person would do it on the page, none twice. */
@Injectable()
export class BringBack {
  constructor(
    private readonly database: Database,
    private readonly tasks: CompleteTask,
    private readonly notes: RefusalNotes,
  ) {}

  async run(command: CommandContext, rows: readonly ReturnedRow[]): Promise<BroughtBack[]> {
    // A case moves with each answer of this very sheet: what was seen before the first one counts for the next.
    const moved = new Map<string, { seen: number; now: number }>();
    const done: BroughtBack[] = [];
    for (const row of rows) done.push({ line: row.line, case: row.number, ...(await this.#one(command, row, moved)) });
    const count = (state: BroughtBack['state']) => done.filter((one) => one.state === state).length;
    const details = { rows: rows.length, applied: count('APPLIED'), refused: count('REFUSED') };
    const subject = { kind: 'Person', id: command.ctx.actor.id };
    await this.database.inTenant(command.ctx, async (tx) =>
      tx.audit({ action: 'decisions.broughtBack', subject, details }),
    );
    return done;
  }

  async #one(command: CommandContext, row: ReturnedRow, moved: Map<string, { seen: number; now: number }>) {
    if (row.decision === '') return { state: 'EMPTY' as const };
    const task = isId(row.task) ? await this.#find(command, row.task) : undefined;
    if (!task) return no(NOT_THERE);
    const isApproval = task.kind === 'APPROVAL';
    if (!command.ability.can(isApproval ? 'decide' : 'complete', isApproval ? 'Approval' : 'Task'))
      return no(NOT_THERE);
    const choices = isApproval ? DECISIONS : (task.choices ?? []);
    const said = row.decision.toLowerCase();
    const choice = choices.find(({ key, label }) => key.toLowerCase() === said || label.toLowerCase() === said);
    if (!choice) return no(`Decide one of these: ${choices.map(({ key }) => key).join(', ')}.`);
    if (task.state === 'done' && task.done_by_id === command.ctx.actor.id && task.outcome === choice.key)
      return { state: 'APPLIED_BEFORE' as const };
    if (!Number.isInteger(row.version)) return no('The column Version must stay as it was taken.');
    const before = moved.get(task.case_id);
    const expectedVersion = before?.seen === row.version ? before.now : row.version;
    const answer = { taskId: row.task, outcome: choice.key, reason: row.reason || null, expectedVersion };
    const given = await this.tasks.complete(command, answer);
    if (given.__typename !== 'CaseChanged') {
      await this.notes.take(command.ctx, isApproval ? 'decideApproval' : 'completeTask', answer, given);
      const { message, hint } = given as { message?: string; hint?: string };
      return no([message, hint].filter(Boolean).join(' '));
    }
    const now = await this.#find(command, row.task);
    if (now) moved.set(task.case_id, { seen: row.version, now: now.version });
    return { state: 'APPLIED' as const };
  }

  /** The task, where its person may see the case that it is of. */
  #find({ ctx, ability }: CommandContext, taskId: string): Promise<Known | undefined> {
    return this.database.read(ctx, async (tx) => {
      const [row] = await tx.query<Known>(FIND, [ctx.tenantId, taskId]);
      const its = row && (await findCase(tx, row.case_id));
      return its && maySee(ability, its) ? row : undefined;
    });
  }
}

const no = (message: string) => ({ state: 'REFUSED' as const, message });

const FIND = `
  SELECT t.case_id, t.kind, c.version, t.state, t.outcome, t.done_by_id, t.outcomes -> 'choices' AS choices
  FROM task t JOIN case_file c ON c.tenant_id = t.tenant_id AND c.id = t.case_id WHERE t.tenant_id = $1 AND t.id = $2`;
