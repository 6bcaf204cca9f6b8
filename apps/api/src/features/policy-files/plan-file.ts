import { type PolicyValue, resolvePolicy } from '@clearhold/policy';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { BrandingService } from '../branding/index.ts';
import {
  fileChanges,
  PlanChange,
  type PlanRefused,
  type PolicyFile,
  PolicyRepository,
  PolicyService,
  runPolicyTests,
} from '../policies/index.ts';
import type { Place } from '../tenancy/index.ts';
import type { Beside } from './beside.ts';
import { planBrand } from './plan-brand.ts';
import type { PlannedFile } from './planned-file.ts';

/** Holds a policy file against what stands at its scope, and runs its tests under what it would make. Saves nothing. */
@Injectable()
export class PlanFile {
  constructor(
    private readonly database: Database,
    private readonly repository: PolicyRepository,
    private readonly policies: PolicyService,
    private readonly planning: PlanChange,
    private readonly branding: BrandingService,
  ) {}

  plan(place: Place, file: PolicyFile, beside: Beside): Promise<PlannedFile> {
    return this.database.read(place.ctx, (tx) => this.#plan(tx, place, file, beside));
  }

  async #plan(tx: Tx, place: Place, file: PolicyFile, beside: Beside): Promise<PlannedFile> {
    const latest = await this.repository.latest(tx, place.scopeId);
    const changes = fileChanges((latest?.values ?? {}) as unknown as Record<string, PolicyValue>, file.values);
    const layers = await this.policies.layers(tx, place.scopeId);
    const above = layers.filter((layer) => layer.scope.id !== place.scopeId);
    const outcome = changes.length ? await this.planning.plan(tx, place, { changes }) : undefined;
    const planned = outcome && !('ok' in outcome) ? outcome : undefined;
    const policy = resolvePolicy(planned ? [...above, planned.draft] : layers);
    const brand = await planBrand(this.branding, tx, place, file, beside);
    const today = tx.at.toISOString().slice(0, 10);
    return {
      scope: file.scope,
      scopeName: place.name,
      currentVersion: latest?.version ?? 0,
      changes,
      differences: planned?.differences ?? [],
      refusals: [...(outcome && 'ok' in outcome ? refusalsOf(outcome, file) : []), ...(brand?.refusals ?? [])],
      ...(brand ? { brand } : {}),
      tests: runPolicyTests(file.tests, policy, (name) => beside.document(name), today),
    };
  }
}

function refusalsOf(outcome: PlanRefused, file: PolicyFile): string[] {
  const refusals = outcome.kind === 'PolicyRefused' ? outcome.refusals : [outcome.why];
  return refusals.map(({ message, hint, path: at }) => {
    const key = Object.keys(file.values).find((one) => at === `values.${one}` || at?.startsWith(`values.${one}.`));
    const line = key && file.lineOf(key);
    return `${line ? `${line}: ` : ''}${message}${hint ? ` ${hint}` : ''}`;
  });
}
