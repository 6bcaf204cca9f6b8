import {
  ApplyBlueprint,
  type ListedBlueprint,
  RehearseFollowers,
  WriteBlueprint,
} from '../../features/blueprint-files/index.ts';
import { PlanBlueprint, type PlannedBlueprint } from '../../features/onboarding/index.ts';
import { RehearseFile } from '../../features/policy-files/index.ts';
import type { Place } from '../../features/tenancy/index.ts';
import type { TenantContext } from '../../platform/context/tenant-context.ts';
import type { House } from '../house.ts';
import { Trouble } from '../output.ts';
import { untilDone } from '../policy/until-done.ts';
import type { AppliedFile, BlueprintWay, FollowerTried, NamedBlueprint } from './way.ts';

/** Blueprints' files in the installation's own database, with the operator's rights. */
export class WayInHouse implements BlueprintWay {
  constructor(private readonly house: House) {}

  async list(partner: string): Promise<readonly ListedBlueprint[]> {
    const { ctx } = await this.house.space(partner);
    return this.house.database.read(ctx, (tx) => this.house.get(WriteBlueprint).list(tx));
  }

  async written(asked: { partner: string; key: string; version?: number }): Promise<string> {
    const { ctx, found } = await this.house.space(asked.partner);
    const text = await this.house.database.read(ctx, (tx) => this.house.get(WriteBlueprint).text(tx, asked));
    const { key, version } = asked;
    if (text === undefined)
      throw new Trouble(`${found.name} has no blueprint "${key}"${version ? ` of version ${version}` : ''}.`, 1);
    return text;
  }

  async plan({ file }: NamedBlueprint): Promise<PlannedBlueprint> {
    const ctx = await this.#owner(file.partner);
    return this.house.database.read(ctx, (tx) => this.house.get(PlanBlueprint).plan(tx, file));
  }

  async rehearse({ name, file }: NamedBlueprint, days: number): Promise<readonly FollowerTried[]> {
    const ctx = await this.#owner(file.partner);
    const begun = await this.house.get(RehearseFollowers).begin(ctx, file, days, (id) => this.#follower(ctx, id));
    const rehearsing = this.house.get(RehearseFile);
    const tried: FollowerTried[] = [];
    for (const { rehearsal: id, ...one } of begun) {
      const place = (await this.#follower(ctx, one.tenantId))!;
      const look = async () => (await rehearsing.look(place, id!))!;
      tried.push({ ...one, rehearsal: id ? await untilDone(`${name}, ${one.name}`, look) : undefined });
    }
    return tried;
  }

  async apply({ name, file }: NamedBlueprint, ring?: string): Promise<AppliedFile> {
    const done = await this.house.get(ApplyBlueprint).apply(await this.#owner(file.partner), file, ring);
    if (!('refusals' in done)) return done;
    const words = done.refusals.map(({ message, hint }) => [message, hint].filter(Boolean).join(' '));
    throw new Trouble(words.map((one) => `${name}: ${one}`).join('\n'), 1);
  }

  /** The space whose blueprint it is: a partner's own, or the platform's. */
  async #owner(partner: string): Promise<TenantContext> {
    const { ctx, found } = await this.house.space(partner);
    if (found.kind === 'tenant') throw new Trouble(`${found.name} is a tenant: blueprints are a partner's.`, 1);
    return ctx;
  }

  async #follower(ctx: TenantContext, tenantId: string): Promise<Place | undefined> {
    const own = { ...ctx, tenantId, actor: { ...ctx.actor, tenantId } };
    const row = await this.house.database.read(own, (tx) =>
      tx.db.scope.findUnique({ where: { tenantId_id: { tenantId, id: tenantId } } }),
    );
    return row ? { ctx: own, scopeId: tenantId, kind: 'tenant', name: row.name } : undefined;
  }
}
