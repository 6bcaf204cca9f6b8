import { explainDenial } from '@clearhold/access';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Database } from '../../../platform/database/database.ts';
import type { Tx } from '../../../platform/database/tx.ts';
import { type GraphqlContext, Operation } from '../../../platform/graphql/context.ts';
import { RingsRepository } from '../../policies/index.ts';
import { ChecksRepository } from '../checks/checks.repository.ts';
import { MoveBlueprint, type MoveBlueprintInput } from './move-blueprint.ts';
import { nextReach } from './next-reach.ts';
import { ReachRepository } from './reach.repository.ts';

/** Versions of a partner's blueprints on their way through its rings. */
@Resolver()
export class ReachResolver {
  constructor(
    private readonly database: Database,
    private readonly reach: ReachRepository,
    private readonly rings: RingsRepository,
    private readonly moving: MoveBlueprint,
    private readonly checks: ChecksRepository,
  ) {}

  @Query('stagedBlueprints')
  async staged(@Operation() op: GraphqlContext) {
    return op.ctx.actor.scopeKind === 'partner' ? this.#view(await op.read()) : [];
  }

  @Mutation('moveBlueprint')
  async move(@Operation() op: GraphqlContext, @Args('input') input: MoveBlueprintInput) {
    if (op.ctx.actor.scopeKind !== 'partner')
      return { __typename: 'Denied', ...explainDenial(op.ctx.actor, 'update', 'Blueprint') };
    const fault = await this.moving.run(op.ctx, input);
    if (fault) return { __typename: 'Invalid', ...fault };
    return { __typename: 'BlueprintMoved', staged: await this.database.read(op.ctx, (tx) => this.#view(tx)) };
  }

  async #view(tx: Tx) {
    const staged = await this.reach.staged(tx);
    if (staged.length === 0) return [];
    const rings = await this.rings.rings(tx, tx.ctx.tenantId);
    const followers = await this.reach.followers(tx.ctx);
    const failing = (await this.checks.followers(tx.ctx)).filter(({ check }) => check?.offered && !check.passed);
    return staged.map(({ rings: reached, ...row }) => {
      const next = nextReach(rings, reached);
      const offered = followers.filter(({ key, ring }) => key === row.key && ring !== null && reached.includes(ring));
      return {
        ...row,
        next: next.ring.name,
        nextIsLast: next.isLast,
        offeredTo: offered.length,
        takenUpBy: followers.filter(({ key, version }) => key === row.key && version === row.version).length,
        heldBackAt: new Set(
          failing.flatMap(({ blueprint, tenantId, check }) =>
            blueprint === row.key && check!.version === row.version ? [tenantId] : [],
          ),
        ).size,
      };
    });
  }
}
