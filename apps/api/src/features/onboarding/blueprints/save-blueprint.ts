import { canonicalJson } from '@clearhold/audit';
import { newId, type Refusal } from '@clearhold/kernel';
import type { EffectivePolicy } from '@clearhold/policy';
import { Injectable } from '@nestjs/common';
import type { TenantContext } from '../../../platform/context/tenant-context.ts';
import { Database } from '../../../platform/database/database.ts';
import { enqueue } from '../../../platform/outbox/enqueue.ts';
import { PolicyRepository, PolicyService, RingsRepository, reachOf } from '../../policies/index.ts';
import { checkSlug, type Place } from '../../tenancy/index.ts';
import type { BlueprintDefinition } from '../blueprint.ts';
import type { BlueprintChecks } from '../checks/checks-definition.ts';
import { type ChecksInput, readChecks } from '../checks/read-checks.ts';
import { runCases } from '../checks/run-cases.ts';
import { tellFollowersJob } from '../checks/tell-followers.ts';
import { readSamples } from '../samples/read-samples.ts';
import type { SampleFile } from '../samples/sample-file.ts';
import { ReachRepository } from './reach.repository.ts';
import { type Part, takeDown } from './take-down.ts';

export interface SaveBlueprintInput {
  readonly key: string;
  readonly title: string;
  readonly summary: string;
  readonly parts: readonly Part[];
  /** Key of the ring whose followers are offered it first; absent: all. */
  readonly ring?: string | null;
  /** Absent: those of the version before. */
  readonly checks?: ChecksInput | null;
  /** Absent: those of the version before; none: an empty list. */
  readonly samples?: readonly SampleFile[] | null;
}

export type SavedBlueprint =
  | { saved: { key: string; version: number; title: string; summary: string; samples: number } }
  | { refused: Refusal };

/** Takes down what a tenant has set as the next version of a partner's blueprint. Versions stay as they are for ever. */
@Injectable()
export class SaveBlueprint {
  constructor(
    private readonly database: Database,
    private readonly versions: PolicyRepository,
    private readonly policies: PolicyService,
    private readonly rings: RingsRepository,
    private readonly reach: ReachRepository,
  ) {}

  async run(ctx: TenantContext, from: Place, input: SaveBlueprintInput): Promise<SavedBlueprint> {
    const [key, title, summary] = [input.key.trim(), input.title.trim(), input.summary.trim()];
    const fault = check(key, title, summary, input.parts);
    if (fault) return { refused: fault };
    const given = input.checks ? readChecks(input.checks) : undefined;
    if (given && 'code' in given) return { refused: given };
    const taken = await this.database.read(from.ctx, async (tx) => ({
      definition: await takeDown(tx, input.parts, (await this.versions.latest(tx, from.ctx.tenantId))?.values),
      policy: await this.policies.effective(tx),
    }));
    return this.database.inTenant(ctx, async (tx) => {
      const { tenantId } = ctx;
      const reach = input.ring ? reachOf(await this.rings.rings(tx, tenantId), input.ring) : 'all';
      if (!reach)
        return { refused: invalid('RING_UNKNOWN', 'There is no such ring.', 'ring', 'Choose one of the list.') };
      const latest = await tx.db.blueprint.findFirst({ where: { tenantId, key }, orderBy: { version: 'desc' } });
      const checks = input.checks ? given : (latest?.definition as BlueprintDefinition | undefined)?.checks;
      const samples = input.samples ?? (latest?.definition as BlueprintDefinition | undefined)?.samples ?? [];
      const unread = readSamples(samples, tx.at.toISOString().slice(0, 10));
      if ('code' in unread) return { refused: unread };
      const broken = checks && failsAtSource(checks, taken.policy, tx.at, from.name);
      if (broken) return { refused: broken };
      const definition = {
        ...taken.definition,
        ...(checks ? { checks } : {}),
        ...(samples.length ? { samples: samples.map(({ name, content }) => ({ name, content })) } : {}),
      };
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
      const details = { key, version, from: from.scopeId, parts: [...input.parts], samples: samples.length, ...ring };
      tx.audit({ action: 'blueprint.saved', subject: { kind: 'Blueprint', id: key }, details });
      await enqueue(tx, tellFollowersJob, [{ subjectId: key, payload: {} }]);
      return { saved: { key, version, title, summary, samples: samples.length } };
    });
  }
}

// What does not hold where it comes from can be asked of nobody.
function failsAtSource(
  checks: BlueprintChecks,
  policy: EffectivePolicy,
  at: Date,
  source: string,
): Refusal | undefined {
  const failed = runCases(checks, policy, at).find(({ passed }) => !passed);
  if (!failed) return undefined;
  const message = `“${failed.title}” does not hold at ${source} itself. ${failed.found}`;
  return invalid('CHECK_FAILED', message, 'checks.cases', 'Mend the test case, or the policy that it is about.');
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
