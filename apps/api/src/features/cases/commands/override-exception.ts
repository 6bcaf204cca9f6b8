import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.ts';
import { PolicyService } from '../../policies/index.ts';
import { matterOf, ownAuthority } from '../acting.ts';
import { CaseEngine } from '../engine/case-engine.ts';
import { CaseWriter } from '../engine/case-writer.ts';
import { OWN_CODES } from '../engine/own-codes.ts';
import { type CaseAnswer, changed, refused } from '../refusals.ts';
import { TwoPersons } from '../two-persons.ts';
import { type CommandContext, onCase, refuse } from './case-command.ts';
import { reasonTooShort } from './override-reason.ts';
import { ReleaseHold } from './release-hold.ts';

interface Override {
  readonly exceptionId: string;
  readonly reason: string;
  readonly expectedVersion?: number | null;
}

/** Overrides one exception under authority; the last one of a case releases it. */
@Injectable()
export class OverrideException {
  constructor(
    private readonly database: Database,
    private readonly engine: CaseEngine,
    private readonly policies: PolicyService,
    private readonly releases: ReleaseHold,
    private readonly persons: TwoPersons,
  ) {}

  async override(command: CommandContext, input: Override): Promise<CaseAnswer> {
    const { ctx } = command;
    const found = await this.database.read(ctx, (tx) =>
      tx.db.exceptionRecord.findUnique({ where: { tenantId_id: { tenantId: ctx.tenantId, id: input.exceptionId } } }),
    );
    if (!found?.caseId) return refused({ code: 'NOT_FOUND', message: 'There is no such exception.' });
    const { caseId } = found;
    const others = await this.database.read(ctx, (tx) =>
      tx.db.exceptionRecord.count({
        where: {
          tenantId: ctx.tenantId,
          caseId,
          state: 'open',
          id: { not: found.id },
          code: { notIn: [...OWN_CODES] },
        },
      }),
    );
    if (others === 0) return this.releases.override(command, { ...input, caseId });
    return onCase(this.database, command, caseId, input.expectedVersion, async (tx, row) => {
      const policy = await this.policies.effective(tx, row.unit_id);
      const short = reasonTooShort(input.reason, policy);
      if (short) refuse(refused(short));
      const matter = await matterOf(tx, row, policy, this.engine);
      const authority = await ownAuthority(tx, row, matter);
      if (!authority.ok) refuse(refused(authority.error));
      const alone = await this.persons.refuses(tx, row, matter);
      if (alone) refuse(refused(alone));
      const gone = await tx.run(OVERRIDE, [ctx.tenantId, found.id, input.reason, tx.at]);
      if (gone === 0) refuse(refused({ code: 'EXCEPTION_CLOSED', message: 'This exception does not stand any more.' }));
      const writer = new CaseWriter(tx);
      const note = {
        type: 'exceptionOverridden',
        mark: 'PERSON' as const,
        text: `Let pass “${found.summary}”: ${input.reason}`,
        actorId: ctx.actor.id,
        actorName: ctx.actorName,
      };
      writer.change({ ...row, touches: row.touches + 1 }, undefined, [note]);
      await writer.flush();
      tx.audit({
        action: 'exception.overridden',
        subject: { kind: 'Case', id: row.id },
        details: { exceptionId: found.id, code: found.code, reason: input.reason },
      });
      return changed(row);
    });
  }
}

const OVERRIDE = `UPDATE exception_record SET state = 'overridden', resolution = $3, resolved_at = $4 WHERE tenant_id = $1 AND id = $2 AND state = 'open'`;
