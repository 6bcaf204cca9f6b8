import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.ts';
import { CaseWriter } from '../engine/case-writer.ts';
import { type CaseAnswer, changed, refused } from '../refusals.ts';
import { type CommandContext, onCase } from './case-command.ts';

/** Gives a case to a person, or back to the team. */
@Injectable()
export class AssignCase {
  constructor(private readonly database: Database) {}

  assign(
    command: CommandContext,
    input: { caseId: string; personId?: string | null; expectedVersion?: number | null },
  ): Promise<CaseAnswer> {
    return onCase(this.database, command, input.caseId, input.expectedVersion, async (tx, row) => {
      if (row.closed_at)
        return refused({ code: 'CASE_CLOSED', message: 'This case is closed; nobody needs to own it.' });
      const person = input.personId
        ? await tx.db.person.findUnique({ where: { tenantId_id: { tenantId: tx.ctx.tenantId, id: input.personId } } })
        : null;
      if (input.personId && person?.status !== 'active')
        return refused({ code: 'UNKNOWN_PERSON', message: 'There is no such person in this team.', path: 'personId' });
      const writer = new CaseWriter(tx);
      const text = person ? `Assigned to ${person.name}` : 'Given back to the team';
      const note = {
        type: 'caseAssigned',
        mark: 'PERSON' as const,
        text,
        actorId: tx.ctx.actor.id,
        actorName: tx.ctx.actorName,
      };
      writer.change({ ...row, owner_id: input.personId ?? null }, undefined, [note]);
      await writer.flush();
      tx.audit({
        action: 'case.assigned',
        subject: { kind: 'Case', id: row.id },
        details: { to: input.personId ?? '' },
      });
      return changed(row);
    });
  }
}
