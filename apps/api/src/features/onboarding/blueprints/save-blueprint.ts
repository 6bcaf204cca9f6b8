import { canonicalJson } from '@clearhold/audit';
import { SHIPPED_PLAYBOOKS } from '@clearhold/cases';
import { newId, type Refusal } from '@clearhold/kernel';
import { Injectable } from '@nestjs/common';
import type { TenantContext } from '../../../platform/context/tenant-context.ts';
import { Database } from '../../../platform/database/database.ts';
import type { Tx } from '../../../platform/database/tx.ts';
import { PolicyRepository, RingsRepository, reachOf } from '../../policies/index.ts';
import { checkSlug, type Place } from '../../tenancy/index.ts';
import { type BlueprintDefinition, blueprintSchema } from '../blueprint.ts';
import { ReachRepository } from './reach.repository.ts';

export type Part = 'POLICY' | 'UNITS' | 'BRAND' | 'PLAYBOOKS';

export interface SaveBlueprintInput {
  readonly key: string;
  readonly title: string;
  readonly summary: string;
  readonly parts: readonly Part[];
  /** Key of the ring whose followers are offered it first; absent: all. */
  readonly ring?: string | null;
}

export type SavedBlueprint =
  | { saved: { key: string; version: number; title: string; summary: string } }
  | { refused: Refusal };

/** Takes down what a tenant has set as the next version of a partner's blueprint. Versions stay as they are for ever. */
@Injectable()
export class SaveBlueprint {
  constructor(
    private readonly database: Database,
    private readonly versions: PolicyRepository,
    private readonly rings: RingsRepository,
    private readonly reach: ReachRepository,
  ) {}

  async run(ctx: TenantContext, from: Place, input: SaveBlueprintInput): Promise<SavedBlueprint> {
    const [key, title, summary] = [input.key.trim(), input.title.trim(), input.summary.trim()];
    const fault = check(key, title, summary, input.parts);
    if (fault) return { refused: fault };
    const definition = await this.database.read(from.ctx, (tx) => this.#takeDown(tx, input.parts));
    return this.database.inTenant(ctx, async (tx) => {
      const { tenantId } = ctx;
      const reach = input.ring ? reachOf(await this.rings.rings(tx, tenantId), input.ring) : 'all';
      if (!reach)
        return { refused: invalid('RING_UNKNOWN', 'There is no such ring.', 'ring', 'Choose one of the list.') };
      const latest = await tx.db.blueprint.findFirst({ where: { tenantId, key }, orderBy: { version: 'desc' } });
      if (latest && canonicalJson(latest.definition as never) === canonicalJson(definition as never))
        return { refused: invalid('NOTHING_CHANGED', `Version ${latest.version} says the same already.`, 'key') };
      const version = (latest?.version ?? 0) + 1;
      const { count } = await tx.db.blueprint.createMany({
        data: {
          tenantId,
          id: newId(),
          key,
          version,
          title,
          summary,
          definition: definition as object,
          createdAt: tx.at,
        },
        skipDuplicates: true,
      });
      if (count === 0)
        return {
          refused: invalid('VERSION_MOVED', 'Somebody else saved a version meanwhile.', 'key', 'Save it again.'),
        };
      if (reach !== 'all') await this.reach.begin(tx, { key, version }, reach, 'Saved for this ring first');
      const ring = reach === 'all' ? {} : { ring: input.ring };
      const details = { key, version, from: from.scopeId, parts: [...input.parts], ...ring };
      tx.audit({ action: 'blueprint.saved', subject: { kind: 'Blueprint', id: key }, details });
      return { saved: { key, version, title, summary } };
    });
  }

  // As JSON would keep it, so that two takings compare.
  async #takeDown(tx: Tx, parts: readonly Part[]): Promise<BlueprintDefinition> {
    const { tenantId } = tx.ctx;
    const has = (part: Part) => parts.includes(part);
    const brand = has('BRAND') ? await tx.db.brand.findUnique({ where: { tenantId } }) : null;
    const units = { tenantId, kind: 'unit' };
    const shipped = new Set(SHIPPED_PLAYBOOKS.map((playbook) => playbook.key));
    const own = has('PLAYBOOKS')
      ? await tx.db.playbook.findMany({ where: { tenantId }, distinct: ['key'], orderBy: { key: 'asc' } })
      : [];
    return JSON.parse(
      JSON.stringify(
        blueprintSchema.parse({
          primaryColour: brand?.primaryColour ?? undefined,
          productName: brand?.productName ?? undefined,
          units: has('UNITS')
            ? await tx.db.scope.findMany({ where: units, select: { slug: true, name: true }, orderBy: { slug: 'asc' } })
            : [],
          policy: has('POLICY') ? ((await this.versions.latest(tx, tenantId))?.values ?? {}) : {},
          playbooks: own.map((playbook) => playbook.key).filter((key) => shipped.has(key)),
        }),
      ),
    );
  }
}

const invalid = (code: string, message: string, field: string, hint?: string): Refusal => ({
  code,
  message,
  hint,
  path: `input.${field}`,
});

function check(key: string, title: string, summary: string, parts: readonly Part[]): Refusal | undefined {
  const slug = checkSlug(key);
  if (slug) return { ...slug, path: 'input.key', message: `"${key.slice(0, 60)}" cannot name a blueprint.` };
  if (title.length < 3 || title.length > 100)
    return invalid('TITLE_INVALID', 'A title of 3 to 100 letters is needed.', 'title');
  if (summary.length < 3 || summary.length > 300)
    return invalid('SUMMARY_INVALID', 'A summary of 3 to 300 letters is needed.', 'summary', 'Say for whom it is.');
  if (parts.length === 0) return invalid('PARTS_REQUIRED', 'Choose what it takes over.', 'parts');
  return undefined;
}
