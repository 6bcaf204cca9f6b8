import { Args, Query, Resolver } from '@nestjs/graphql';
import { type GraphqlContext, Operation } from '../../../platform/graphql/context.ts';
import { type Place, ScopeContext, unitReach } from '../../tenancy/index.ts';
import { type DepartureView, FindDrift } from './find-drift.ts';

interface Asked {
  readonly scope?: string | null;
  readonly key?: string | null;
  readonly direction?: DepartureView['direction'] | null;
}

const RANK = { LOOSER: 0, OTHER: 1, STRICTER: 2, SAME: 3 };

@Resolver()
export class DriftResolver {
  constructor(
    private readonly scopes: ScopeContext,
    private readonly drift: FindDrift,
  ) {}

  @Query('policyDrift')
  async policyDrift(@Operation() op: GraphqlContext, @Args() { scope, key, direction }: Asked) {
    const place = await this.scopes.of(op.ctx, scope);
    if (!place) return [];
    const reach = unitReach(op.ability, 'Policy');
    const rows = await this.#at(op, place);
    return rows
      .filter((row) => !reach || reach.includes(row.scopeId))
      .filter((row) => (!key || row.key === key) && (!direction || row.direction === direction))
      .sort((a, b) => RANK[a.direction] - RANK[b.direction] || b.since.getTime() - a.since.getTime());
  }

  async #at(op: GraphqlContext, { scopeId, kind, ...place }: Place): Promise<DepartureView[]> {
    const only = (rows: DepartureView[]) => rows.filter((row) => row.scopeId === scopeId);
    if (kind === 'partner' || kind === 'platform') {
      const rows = await this.drift.below(await op.read());
      return scopeId === op.ctx.tenantId ? rows : only(rows);
    }
    const rows = await this.scopes.read({ scopeId, kind, ...place }, op, (tx) => this.drift.ofTenant(tx));
    return kind === 'tenant' ? rows : only(rows);
  }
}
