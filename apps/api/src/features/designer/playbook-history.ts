import { composePlaybooks, isSame, type Playbook, playbookChanges, playbooksInForce } from '@clearhold/cases';
import { type PolicyLayer, type PolicyValue, resolvePolicy } from '@clearhold/policy';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.ts';
import { PlaybookLibrary } from '../playbooks/index.ts';
import { PolicyRepository, PolicyService } from '../policies/index.ts';
import type { Place } from '../tenancy/index.ts';
import { saidOf, wayOfSaying } from './said-of.ts';

/** What the versions of a scope's policy made of one playbook. */
@Injectable()
export class PlaybookHistory {
  constructor(
    private readonly library: PlaybookLibrary,
    private readonly policies: PolicyService,
    private readonly repository: PolicyRepository,
  ) {}

  async list(tx: Tx, place: Place, key: string) {
    const base = await this.library.base(tx);
    const layers = await this.policies.layers(tx, place.scopeId);
    const ancestors = layers.filter(({ scope }) => scope.id !== place.scopeId);
    const versions = (await this.repository.versions(tx, place.scopeId)).toReversed();
    const changed = versions.filter((row, index) => {
      const before = (versions[index - 1]?.values ?? {}) as unknown as Values;
      return !isSame(saidOf(before, key), saidOf(row.values as unknown as Values, key));
    });
    return changed.toReversed().map((row) => {
      const values = row.values as unknown as Values;
      const { version, status, setBy, approvedBy, reason, effectiveAt } = row;
      const scope = { kind: place.kind, id: place.scopeId, name: place.name };
      const definition = madeOf(key, base, [...ancestors, { scope, version, values }]);
      return {
        ...{ version, status, setBy, approvedBy, reason, effectiveAt, definition },
        way: wayOfSaying(saidOf(values, key)),
      };
    });
  }
}

type Values = Readonly<Record<string, PolicyValue>>;

function madeOf(key: string, base: readonly Playbook[], layers: readonly PolicyLayer[]): Playbook | null {
  const policy = resolvePolicy(layers);
  const changes = playbookChanges(policy);
  const composed = changes ? composePlaybooks(base, changes).find((one) => one.key === key) : undefined;
  if (composed) return composed.playbook;
  return playbooksInForce(base, policy).find((one) => one.key === key) ?? null;
}
