import { Query, Resolver } from '@nestjs/graphql';
import { type GraphqlContext, Operation } from '../../../platform/graphql/context.ts';
import { ChecksRepository, type FollowerCheck } from './checks.repository.ts';

interface Follower {
  readonly tenantId: string;
  readonly name: string;
  readonly version: number;
  readonly checks: object[];
}

// The partner's own title before the platform's, the newest before the older.
const TITLES = `
  SELECT DISTINCT ON (key) key, title FROM blueprint WHERE key = ANY ($2) ORDER BY key, (tenant_id = $1) DESC, version DESC`;

/** The checks of blueprints over the tenants that follow them. */
@Resolver()
export class ChecksResolver {
  constructor(private readonly repository: ChecksRepository) {}

  @Query('followedBlueprints')
  async followed(@Operation() op: GraphqlContext) {
    if (op.ctx.actor.scopeKind !== 'partner') return [];
    const followers = byBlueprint(await this.repository.followers(op.ctx));
    if (followers.size === 0) return [];
    const tx = await op.read();
    const titles = await tx.query<{ key: string; title: string }>(TITLES, [op.ctx.tenantId, [...followers.keys()]]);
    return titles.map(({ key, title }) => ({ key, title, followers: [...followers.get(key)!.values()] }));
  }
}

function byBlueprint(rows: readonly FollowerCheck[]): Map<string, Map<string, Follower>> {
  const found = new Map<string, Map<string, Follower>>();
  for (const { blueprint, tenantId, name, has, check } of rows) {
    const tenants = found.get(blueprint) ?? new Map<string, Follower>();
    found.set(blueprint, tenants);
    const follower = tenants.get(tenantId) ?? { tenantId, name, version: has, checks: [] };
    tenants.set(tenantId, follower);
    if (check) follower.checks.push({ ...check, since: new Date(check.since), checkedAt: new Date(check.checkedAt) });
  }
  return found;
}
