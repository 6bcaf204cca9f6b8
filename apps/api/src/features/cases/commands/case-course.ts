import type { PlaybookEvent } from '@clearhold/cases';
import { newId, type Refusal } from '@clearhold/kernel';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.ts';
import type { Tx } from '../../../platform/database/tx.ts';
import { actorFor, caseSubject } from '../acting.ts';
import { CaseEngine } from '../engine/case-engine.ts';
import type { CaseRow } from '../engine/case-row.ts';
import { type CaseAnswer, changed, refused } from '../refusals.ts';
import { type CommandContext, onCase, refuse } from './case-command.ts';

interface OfCase {
  readonly caseId: string;
  readonly reason?: string | null;
  readonly expectedVersion?: number | null;
}
interface OfStep extends OfCase {
  readonly stepId: string;
}
type Made = { readonly event: PlaybookEvent; readonly action: string; readonly details: Record<string, string> };

/** What people do to the course of a case: stop it for a while, leave a step out, go back to one, try one again. */
@Injectable()
export class CaseCourse {
  constructor(
    private readonly database: Database,
    private readonly engine: CaseEngine,
  ) {}

  pause(command: CommandContext, input: OfCase): Promise<CaseAnswer> {
    const reason = said(input);
    return this.#do(command, input, 'assign', (by) => ({
      event: { id: newId(), type: 'casePaused', by, reason },
      ...{ action: 'case.paused', details: { reason } },
    }));
  }

  resume(command: CommandContext, input: OfCase): Promise<CaseAnswer> {
    const reason = said(input);
    return this.#do(command, input, 'assign', (by) => ({
      event: { id: newId(), type: 'caseResumed', by, ...(reason ? { reason } : {}) },
      ...{ action: 'case.resumed', details: { reason } },
    }));
  }

  leaveOut(command: CommandContext, input: OfStep): Promise<CaseAnswer> {
    const { stepId } = input;
    const reason = said(input);
    const make: Make = (by) => ({
      event: { id: newId(), type: 'stepLeftOut', stepId, by, reason },
      ...{ action: 'case.stepLeftOut', details: { step: stepId, reason } },
    });
    // Whoever may do a task may leave it out; what nobody in the house is asked is for those who steer cases.
    return this.#do(command, input, null, async (by, tx, row) => {
      const step = (await this.engine.playbookOf(tx, row)).steps.find(({ id }) => id === stepId);
      if (step?.kind !== 'task' && !command.ability.can('assign', caseSubject(row))) refuse(refused(NOT_ALLOWED));
      return make(by, tx, row);
    });
  }

  goBack(command: CommandContext, input: OfStep): Promise<CaseAnswer> {
    const { stepId } = input;
    const reason = said(input);
    return this.#do(command, input, 'assign', (by) => ({
      event: { id: newId(), type: 'caseTakenBack', stepId, by, reason },
      ...{ action: 'case.takenBack', details: { step: stepId, reason } },
    }));
  }

  retry(command: CommandContext, input: OfStep): Promise<CaseAnswer> {
    const { stepId } = input;
    const reason = said(input);
    return this.#do(command, input, 'assign', (by) => ({
      event: { id: newId(), type: 'stepRetried', stepId, by, reason },
      ...{ action: 'case.stepRetried', details: { step: stepId, reason } },
    }));
  }

  #do(command: CommandContext, input: OfCase, needs: 'assign' | null, make: Make): Promise<CaseAnswer> {
    return onCase(this.database, command, input.caseId, input.expectedVersion, async (tx, row) => {
      if (needs && !command.ability.can(needs, caseSubject(row))) return refused(NOT_ALLOWED);
      const { event, action, details } = await make(actorFor(tx.ctx, row), tx, row);
      const fed = await this.engine.feedOne(tx, { caseId: row.id, event, touch: true });
      if (!fed.ok) refuse(refused(fed.error));
      tx.audit({ action, subject: { kind: 'Case', id: row.id }, details });
      return changed(row);
    });
  }
}

type Make = (by: ReturnType<typeof actorFor>, tx: Tx, row: CaseRow) => Made | Promise<Made>;

const said = ({ reason }: OfCase): string => reason?.trim().slice(0, 2000) ?? '';

const NOT_ALLOWED: Refusal = {
  code: 'NOT_ALLOWED',
  message: 'Your roles do not let you change the course of this case.',
  hint: 'Ask an analyst or a controller of its business unit.',
};
