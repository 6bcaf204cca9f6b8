import { canonicalJson } from '@clearhold/audit';
import type { PolicyValue } from '@clearhold/policy';
import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import type { Tx } from '../../../platform/database/tx.ts';
import { fileChanges, type PolicyChangeInput, PolicyRepository } from '../../policies/index.ts';
import { type BlueprintDefinition, blueprintSchema } from '../blueprint.ts';
import type { BlueprintChecks } from '../checks/checks-definition.ts';
import { ReachRepository } from './reach.repository.ts';

/** The blueprint that a tenant was made from, and what its newest version would change. */
export interface BlueprintLink {
  readonly spaceId: string;
  readonly key: string;
  readonly title: string;
  /** The version that the tenant has. */
  readonly version: number;
  /** The newest one that reaches the tenant's ring; an earlier one than it has where its own was withdrawn. */
  readonly latest: number;
  readonly follows: boolean;
  /** Of the policy; what the tenant set otherwise by itself is not among them. */
  readonly changes: readonly PolicyChangeInput[];
  /** Settings that the new version changes and the tenant had changed by itself: they stay the tenant's. */
  readonly kept: readonly string[];
  /** Of the version that the tenant has. */
  readonly checks?: BlueprintChecks;
  readonly latestChecks?: BlueprintChecks;
}

/** Writes down which version of its blueprint a tenant has now. */
export async function recordVersion(tx: Tx, version: number): Promise<void> {
  await tx.run('UPDATE scope SET blueprint_version = $2 WHERE tenant_id = $1 AND id = $1', [tx.ctx.tenantId, version]);
}

type Values = Readonly<Record<string, PolicyValue>>;

/** What stands between a tenant and the newest version of its blueprint, in the tenant's space. */
@Injectable()
export class BlueprintLinks {
  // Versions never change.
  readonly #known = new LRUCache<string, BlueprintDefinition>({ max: 500 });

  constructor(
    private readonly policies: PolicyRepository,
    private readonly reach: ReachRepository,
  ) {}

  /** Undefined where the tenant was made from none, or before versions were recorded. */
  async of(tx: Tx): Promise<BlueprintLink | undefined> {
    const { tenantId } = tx.ctx;
    const scope = await tx.db.scope.findUniqueOrThrow({ where: { tenantId_id: { tenantId, id: tenantId } } });
    const { blueprintSpace: spaceId, blueprintKey: key, blueprintVersion: version, blueprintFollows: follows } = scope;
    if (!spaceId || !key || !version) return undefined;
    const newest = await this.reach.newest(tx, spaceId, key, scope.ring);
    const had = await this.#definition(tx, spaceId, key, version);
    const next = newest && (await this.#definition(tx, spaceId, key, newest.version));
    if (!next || !had) return undefined;
    const own = ((await this.policies.latest(tx, tenantId))?.values ?? {}) as unknown as Values;
    return {
      ...{ spaceId, key, version, follows, title: newest.title, latest: newest.version },
      ...{ checks: had.checks, latestChecks: next.checks },
      ...between(had.policy as Values, next.policy as Values, own),
    };
  }

  /** What another definition of the tenant's blueprint would change of its policy; nothing where it has no blueprint. */
  async changesTo(tx: Tx, next: BlueprintDefinition): Promise<readonly PolicyChangeInput[]> {
    const link = await this.of(tx);
    const had = link && (await this.#definition(tx, link.spaceId, link.key, link.version));
    if (!had) return [];
    const own = ((await this.policies.latest(tx, tx.ctx.tenantId))?.values ?? {}) as unknown as Values;
    return between(had.policy as Values, next.policy as Values, own).changes;
  }

  async #definition(tx: Tx, spaceId: string, key: string, version: number): Promise<BlueprintDefinition | undefined> {
    const name = `${spaceId} ${key} ${version}`;
    const known = this.#known.get(name);
    if (known) return known;
    const row = await tx.db.blueprint.findFirst({ where: { tenantId: spaceId, key, version } });
    if (!row) return undefined;
    const definition = blueprintSchema.parse(row.definition);
    this.#known.set(name, definition);
    return definition;
  }

  async setFollowing(tx: Tx, follows: boolean): Promise<void> {
    await tx.run('UPDATE scope SET blueprint_follows = $2 WHERE tenant_id = $1 AND id = $1', [
      tx.ctx.tenantId,
      follows,
    ]);
  }
}

function between(had: Values, next: Values, own: Values): Pick<BlueprintLink, 'changes' | 'kept'> {
  const same = (a: unknown, b: unknown) => canonicalJson((a ?? null) as never) === canonicalJson((b ?? null) as never);
  const changed = fileChanges(had, next).filter(({ key }) => !same(own[key], next[key]));
  const isOwn = ({ key }: PolicyChangeInput) => !same(own[key], had[key]);
  return { changes: changed.filter((one) => !isOwn(one)), kept: changed.filter(isOwn).map(({ key }) => key) };
}
