import type { Refusal } from '@clearhold/kernel';
import { Injectable } from '@nestjs/common';
import type { TenantContext } from '../../../platform/context/tenant-context.ts';
import { Database } from '../../../platform/database/database.ts';
import { enqueue } from '../../../platform/outbox/enqueue.ts';
import { RingsRepository } from '../../policies/index.ts';
import { tellFollowersJob } from '../checks/tell-followers.ts';
import { nextReach } from './next-reach.ts';
import { ReachRepository } from './reach.repository.ts';

export interface MoveBlueprintInput {
  readonly key: string;
  readonly version: number;
  readonly move: 'PROMOTE' | 'WITHDRAW';
  readonly reason: string;
}

/**
 * Brings a version of a partner's blueprint to the followers of the next ring, or takes it back. It is an offer: what a
 * tenant took up stays until it takes up what it is offered next, and policy's second person is asked there.
 */
@Injectable()
export class MoveBlueprint {
  constructor(
    private readonly database: Database,
    private readonly reach: ReachRepository,
    private readonly rings: RingsRepository,
  ) {}

  /** What was wrong, or nothing where it was done. */
  async run(ctx: TenantContext, { key, version, move, ...input }: MoveBlueprintInput): Promise<Refusal | undefined> {
    const reason = input.reason.trim();
    if (reason.length < 5 || reason.length > 500)
      return { code: 'REASON_REQUIRED', message: 'Say why, in 5 to 500 letters.', path: 'input.reason' };
    return this.database.inTenant(ctx, async (tx) => {
      const staged = await this.reach.lock(tx, key, version);
      if (staged?.state !== 'staged') return notStaged;
      const subject = { kind: 'Blueprint', id: key };
      await enqueue(tx, tellFollowersJob, [{ subjectId: key, payload: {} }]);
      if (move === 'WITHDRAW') {
        await this.reach.move(tx, staged, 'withdrawn', [], reason);
        tx.audit({ action: 'blueprint.stageWithdrawn', subject, details: { version, reason } });
        return undefined;
      }
      const { ring, reach } = nextReach(await this.rings.rings(tx, ctx.tenantId), staged.rings);
      await this.reach.move(tx, staged, reach.length ? 'staged' : 'all', reach, reason);
      tx.audit({ action: 'blueprint.promoted', subject, details: { version, ring: ring.key, reason } });
      return undefined;
    });
  }
}

const notStaged: Refusal = {
  code: 'NOTHING_STAGED',
  message: 'This version is not on its way.',
  hint: 'Look at the list again: somebody may have promoted or withdrawn it.',
  path: 'input.version',
};
