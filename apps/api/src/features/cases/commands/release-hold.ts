import { newId } from '@clearhold/kernel';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.ts';
import { PolicyService } from '../../policies/index.ts';
import { actorFor, matterOf, ownAuthority } from '../acting.ts';
import { CaseEngine } from '../engine/case-engine.ts';
import { type CaseAnswer, changed, refused } from '../refusals.ts';
import { TwoPersons } from '../two-persons.ts';
import { type CommandContext, onCase, refuse } from './case-command.ts';
import { CompleteTask } from './complete-task.ts';
import { reasonTooShort } from './override-reason.ts';

interface Release {
  readonly caseId: string;
  readonly reason: string;
  readonly expectedVersion?: number | null;
}

/** Releases a case under the caller's own authority: through the open approval where there is one, else as a recorded override. */
@Injectable()
export class ReleaseHold {
  constructor(
    private readonly database: Database,
    private readonly engine: CaseEngine,
    private readonly policies: PolicyService,
    private readonly tasks: CompleteTask,
    private readonly persons: TwoPersons,
  ) {}

  async release(command: CommandContext, input: Release): Promise<CaseAnswer> {
    if (!input.reason.trim()) return refused(REASON_NEEDED);
    const approval = await this.database.read(command.ctx, (tx) =>
      tx.query<{ id: string }>(
        `SELECT id FROM task WHERE tenant_id = $1 AND case_id = $2 AND kind = 'APPROVAL' AND state = 'open' LIMIT 1`,
        [command.ctx.tenantId, input.caseId],
      ),
    );
    if (approval[0])
      return this.tasks.complete(command, {
        taskId: approval[0].id,
        outcome: 'approve',
        reason: input.reason,
        expectedVersion: input.expectedVersion,
      });
    return this.override(command, input);
  }

  /** The release without the playbook's own approval: an override, with reason and authority on record. */
  override(command: CommandContext, input: Release): Promise<CaseAnswer> {
    if (!input.reason.trim()) return Promise.resolve(refused(REASON_NEEDED));
    return onCase(this.database, command, input.caseId, input.expectedVersion, async (tx, row) => {
      const policy = await this.policies.effective(tx, row.unit_id);
      const short = reasonTooShort(input.reason, policy);
      if (short) refuse(refused(short));
      const matter = await matterOf(tx, row, policy, this.engine);
      const authority = await ownAuthority(tx, row, matter);
      if (!authority.ok) refuse(refused(authority.error));
      const alone = await this.persons.refuses(tx, row, matter);
      if (alone) refuse(refused(alone));
      const event = {
        id: newId(),
        type: 'caseOverridden' as const,
        by: actorFor(tx.ctx, row),
        reason: input.reason,
        authority: authority.value,
      };
      const fed = await this.engine.feedOne(tx, { caseId: row.id, event, touch: true });
      if (!fed.ok) refuse(refused(fed.error));
      tx.audit({
        action: 'case.overridden',
        subject: { kind: 'Case', id: row.id },
        details: { reason: input.reason, role: authority.value.role, amount: authority.value.amount },
      });
      return changed(row);
    });
  }
}

const REASON_NEEDED = {
  code: 'REASON_REQUIRED',
  message: 'Say why: the reason is kept with the release.',
  path: 'reason',
};
