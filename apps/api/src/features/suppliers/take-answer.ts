import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.ts';
import type { JobItem } from '../../platform/queue/job-definition.ts';
import { JobRegistry } from '../../platform/queue/job-registry.ts';
import { CaseEngine, type CaseRow, lockCases, type Note, noteOn } from '../cases/index.ts';
import { ACTIONS, outcomeOf, REASONS } from './matter-choices.ts';
import { supplierAnsweredJob } from './suppliers.jobs.ts';

/** Moves a case by its supplier's answer: the playbook's open question takes it, otherwise it ends what a person asked, or stands in the history. */
@Injectable()
export class TakeAnswer implements OnModuleInit {
  constructor(
    private readonly registry: JobRegistry,
    private readonly engine: CaseEngine,
  ) {}

  onModuleInit(): void {
    this.registry.add({ definition: supplierAnsweredJob, inside: (tx, items) => this.#take(tx, items) });
  }

  async #take(tx: Tx, items: JobItem<{ answerId: string }>[]): Promise<void> {
    const cases = await lockCases(
      tx,
      items.map((item) => item.subjectId),
    );
    for (const { subjectId, payload } of items) {
      const row = cases.get(subjectId);
      const answer = await tx.db.supplierAnswer.findUnique({
        where: { tenantId_id: { tenantId: tx.ctx.tenantId, id: payload.answerId } },
      });
      if (!row || !answer) continue;
      const words = [
        ACTIONS.find((one) => one.code === answer.action)?.label,
        REASONS.find((one) => one.code === answer.reason)?.label,
        answer.text,
      ]
        .filter(Boolean)
        .join(' · ');
      const note = {
        type: 'supplierAnswered',
        mark: 'SUPPLIER' as const,
        text: `Supplier answered: ${words}`,
        actorName: row.supplier_name,
        payload: { answerId: answer.id, values: answer.values, files: answer.files },
      };
      const step = (await this.engine.playbookOf(tx, row)).steps.find(
        (one) => one.kind === 'supplierRequest' && row.playbook_state.steps[one.id]?.status === 'active',
      );
      const outcome =
        step && 'outcomes' in step
          ? outcomeOf(
              answer.action,
              step.outcomes.map((one) => one.key),
            )
          : undefined;
      if (!step || !outcome || row.closed_at) {
        await this.#outsideSteps(tx, row, answer.id, note);
        continue;
      }
      const reason = answer.text ?? words;
      const event = {
        id: answer.id,
        type: 'supplierAnswered' as const,
        stepId: step.id,
        outcome,
        contact: row.supplier_name,
        values: { lines: answer.values },
        reason,
      };
      const fed = await this.engine.feedOne(tx, { caseId: subjectId, event, notes: [note] });
      if (!fed.ok) await noteOn(tx, subjectId, note);
    }
  }

  // Nobody's step waits for it: where a person had asked, the case is brought back; else it stands in the history.
  async #outsideSteps(tx: Tx, row: CaseRow, answerId: string, note: Note): Promise<void> {
    if (row.closed_at || !row.playbook_state.asked) return noteOn(tx, row.id, note);
    const event = { id: answerId, type: 'questionEnded' as const, because: 'answered' as const };
    await this.engine.feedMany(tx, [{ caseId: row.id, event, notes: [note] }]);
  }
}
