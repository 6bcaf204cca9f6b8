import { canonicalJson } from '@clearhold/audit';
import { isSettingKey, type PolicyValue, SETTINGS } from '@clearhold/policy';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.ts';
import type { Place } from '../../tenancy/index.ts';
import { PolicyRepository } from '../policy.repository.ts';
import { PolicyService } from '../policy.service.ts';
import { checkReason, invalid, type PolicyChangeInput } from '../policy-change.ts';
import { type PublishOutcome, PublishPolicy } from '../publish-policy.ts';
import { type DraftOutcome, SaveDraft } from './save-draft.ts';

/** Publishes an earlier version's values anew; where policy asks for a second person, as a draft for him. */
@Injectable()
export class RollBack {
  constructor(
    private readonly database: Database,
    private readonly versions: PolicyRepository,
    private readonly policies: PolicyService,
    private readonly publishing: PublishPolicy,
    private readonly drafts: SaveDraft,
  ) {}

  async run(place: Place, input: { version: number; reason: string }): Promise<PublishOutcome | DraftOutcome> {
    const fault = checkReason(input.reason);
    if (fault) return fault;
    const [now, then, secondPerson] = await this.database.read(place.ctx, async (tx) => [
      await this.versions.latest(tx, place.scopeId),
      await this.versions.version(tx, place.scopeId, input.version),
      (await this.policies.effective(tx, place.scopeId)).get('policy.secondPerson'),
    ]);
    if (!then && input.version !== 0)
      return invalid(
        'VERSION_UNKNOWN',
        `There is no version ${input.version}.`,
        'input.version',
        'policyVersions lists them; 0 inherits everything.',
      );
    const changes = back(valuesOf(now), valuesOf(then));
    if (changes.length === 0)
      return invalid('NOTHING_CHANGED', `Version ${input.version} says what holds already.`, 'input.version');
    if (secondPerson)
      return this.drafts.save(place, { title: `Back to version ${input.version}`, reason: input.reason, changes });
    return this.publishing.run(place, { changes, reason: input.reason, expectedVersion: now?.version ?? 0 });
  }
}

const valuesOf = (version: { values: unknown } | null) => (version?.values ?? {}) as Record<string, PolicyValue>;

/** What turns one version's values into another's. Settings that exist no more are left where they are. */
function back(now: Record<string, PolicyValue>, then: Record<string, PolicyValue>): PolicyChangeInput[] {
  return [...new Set([...Object.keys(now), ...Object.keys(then)])]
    .filter(
      (key) =>
        isSettingKey(key) &&
        SETTINGS[key] &&
        canonicalJson((now[key] ?? null) as never) !== canonicalJson((then[key] ?? null) as never),
    )
    .map((key) => {
      const said = then[key];
      return said
        ? { key, mode: said.mode, value: said.value, merge: said.merge, modes: said.modes ?? {} }
        : { key, remove: true };
    });
}
