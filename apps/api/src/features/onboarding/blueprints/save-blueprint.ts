import type { Refusal } from '@clearhold/kernel';
import type { EffectivePolicy } from '@clearhold/policy';
import { Injectable } from '@nestjs/common';
import type { TenantContext } from '../../../platform/context/tenant-context.ts';
import { Database } from '../../../platform/database/database.ts';
import { PolicyRepository, PolicyService } from '../../policies/index.ts';
import type { Place } from '../../tenancy/index.ts';
import type { BlueprintDefinition } from '../blueprint.ts';
import type { BlueprintChecks } from '../checks/checks-definition.ts';
import { type ChecksInput, readChecks } from '../checks/read-checks.ts';
import { runCases } from '../checks/run-cases.ts';
import { readSamples } from '../samples/read-samples.ts';
import type { SampleFile } from '../samples/sample-file.ts';
import { invalid, KeepVersion, nameFault, type SavedBlueprint } from './keep-version.ts';
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

/** Takes down what a tenant has set as the next version of a partner's blueprint. Versions stay as they are for ever. */
@Injectable()
export class SaveBlueprint {
  constructor(
    private readonly database: Database,
    private readonly versions: PolicyRepository,
    private readonly policies: PolicyService,
    private readonly keeping: KeepVersion,
  ) {}

  async run(ctx: TenantContext, from: Place, input: SaveBlueprintInput): Promise<SavedBlueprint> {
    const [key, title, summary] = [input.key.trim(), input.title.trim(), input.summary.trim()];
    const fault = nameFault({ key, title, summary }) ?? partsFault(input.parts);
    if (fault) return { refused: fault };
    const given = input.checks ? readChecks(input.checks) : undefined;
    if (given && 'code' in given) return { refused: given };
    const taken = await this.database.read(from.ctx, async (tx) => ({
      definition: await takeDown(tx, input.parts, (await this.versions.latest(tx, from.ctx.tenantId))?.values),
      policy: await this.policies.effective(tx),
    }));
    return this.database.inTenant(ctx, async (tx) => {
      const latest = await this.keeping.latest(tx, key);
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
      const said = { from: from.scopeId, parts: [...input.parts] };
      return this.keeping.next(tx, latest, { key, title, summary, definition, ring: input.ring }, said);
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

const partsFault = (parts: readonly Part[]): Refusal | undefined =>
  parts.length === 0 ? invalid('PARTS_REQUIRED', 'Choose what it takes over.', 'parts') : undefined;
