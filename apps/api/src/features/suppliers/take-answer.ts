import type { PlaybookEvent } from '@clearhold/cases';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.ts';
import type { JobItem } from '../../platform/queue/job-definition.ts';
import { JobRegistry } from '../../platform/queue/job-registry.ts';
import { CaseEngine, type CaseRow, Disputes, lockCases, type Note, noteOn } from '../cases/index.ts';
import { ACTIONS, isCorrecting, outcomeOf, REASONS, saysWhatComes } from './matter-choices.ts';
import { supplierAnsweredJob } from './suppliers.jobs.ts';

interface Answer {
  readonly id: string;
  readonly action: string;
  readonly reason: string | null;
  readonly text: string | null;
  readonly values: unknown;
  readonly files: unknown;
}

/** Moves a case by its supplier's answer: the playbook's question takes it, otherwise it ends what a person asked, or stands in the history. */
@Injectable()
export class TakeAnswer implements OnModuleInit {
  constructor(
    private readonly registry: JobRegistry,
    private readonly engine: CaseEngine,
    private readonly disputes: Disputes,
  ) {}

  onModuleInit(): void {
    this.registry.add({ definition: supplierAnsweredJob, inside: (tx, items) => this.#take(tx, items) });
  }

  async #take(tx: Tx, items: JobItem<{ answerId: string }>[]): Promise<void> {
    for (const { subjectId, payload } of items) {
      const answer = await tx.db.supplierAnswer.findUnique({
        where: { tenantId_id: { tenantId: tx.ctx.tenantId, id: payload.answerId } },
      });
      const row = (await lockCases(tx, [subjectId])).get(subjectId);
      if (row && answer) await this.#moveBy(tx, row, answer);
    }
  }

  async #moveBy(tx: Tx, row: CaseRow, answer: Answer): Promise<void> {
    const note = noteOf(row, answer);
    if (!row.closed_at && answer.action === 'NOA')
      await this.disputes.raise(tx, row, wordsOf(answer).slice(1).join(' · '));
    if (!row.closed_at && isCorrecting(answer.action)) await this.disputes.settle(tx, row);
    const event = row.closed_at ? undefined : await this.#eventOf(tx, row, answer);
    const fed = event && (await this.engine.feedOne(tx, { caseId: row.id, event, notes: [note] }));
    if (!fed?.ok) await this.#outsideSteps(tx, row, answer.id, note);
  }

  // The open question takes any answer; one that was answered, or ran out of time, only what may change its outcome.
  async #eventOf(tx: Tx, row: CaseRow, answer: Answer): Promise<PlaybookEvent | undefined> {
    const { steps } = await this.engine.playbookOf(tx, row);
    const isIn = (...states: string[]) =>
      steps.flatMap((one) =>
        one.kind === 'supplierRequest' && states.includes(row.playbook_state.steps[one.id]?.status ?? '') ? [one] : [],
      );
    const later = saysWhatComes(answer.action) ? isIn('done', 'timedOut') : [];
    const step = isIn('active')[0] ?? later.at(-1);
    const outcome = outcomeOf(answer.action, step?.outcomes.map(({ key }) => key) ?? []);
    if (!step || !outcome) return undefined;
    const [said = answer.action, ...why] = wordsOf(answer);
    return {
      id: answer.id,
      type: 'supplierAnswered',
      stepId: step.id,
      outcome,
      contact: row.supplier_name,
      values: { lines: answer.values },
      reason: answer.text ?? (why.join(' · ') || said),
      said,
    };
  }

  // Nobody's step waits for it: where a person had asked, the case is brought back; else it stands in the history.
  async #outsideSteps(tx: Tx, row: CaseRow, answerId: string, note: Note): Promise<void> {
    if (row.closed_at || !row.playbook_state.asked) return noteOn(tx, row.id, note);
    const event = { id: answerId, type: 'questionEnded' as const, because: 'answered' as const };
    await this.engine.feedMany(tx, [{ caseId: row.id, event, notes: [note] }]);
  }
}

/** What the supplier chose, why, and what he wrote, in that order. */
function wordsOf({ action, reason, text }: Answer): string[] {
  const label = (choices: readonly { code: string; label: string }[], code: string | null) =>
    choices.find((one) => one.code === code)?.label;
  return [label(ACTIONS, action), label(REASONS, reason), text].flatMap((words) => words || []);
}

const noteOf = (row: CaseRow, answer: Answer): Note => ({
  type: 'supplierAnswered',
  mark: 'SUPPLIER',
  text: `Supplier answered: ${wordsOf(answer).join(' · ')}`,
  actorName: row.supplier_name,
  payload: { answerId: answer.id, values: answer.values, files: answer.files },
});
