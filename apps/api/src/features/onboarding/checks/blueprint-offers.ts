import { type PolicyValue, resolvePolicy } from '@clearhold/policy';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx.ts';
import { applyChanges, PolicyRepository, PolicyService } from '../../policies/index.ts';
import { type BlueprintLink, BlueprintLinks } from '../blueprints/blueprint-link.ts';
import type { Verdict } from './checks-definition.ts';
import { runCases } from './run-cases.ts';

/** What a blueprint's newest version would be at a tenant, and whether what its author wants to hold would hold there. */
@Injectable()
export class BlueprintOffers {
  constructor(
    private readonly links: BlueprintLinks,
    private readonly policies: PolicyService,
    private readonly versions: PolicyRepository,
  ) {}

  /** `heldBack` says in a sentence why the newest version may not be taken up. */
  async of(tx: Tx): Promise<{ link: BlueprintLink | undefined; heldBack: string | undefined }> {
    const link = await this.links.of(tx);
    return { link, heldBack: link && heldBackBy(link.latest, await this.verdicts(tx, link)) };
  }

  /** The newest version's test cases under the policy that taking it up would make; none where there is nothing to take up. */
  async verdicts(tx: Tx, { version, latest, changes, latestChecks }: BlueprintLink): Promise<Verdict[]> {
    if (version === latest || !latestChecks?.cases.length) return [];
    const { tenantId } = tx.ctx;
    const layers = await this.policies.layers(tx);
    const own = layers.find(({ scope }) => scope.id === tenantId);
    const above = layers.filter(({ scope }) => scope.id !== tenantId);
    const now = await this.versions.latest(tx, tenantId);
    const scope = own?.scope ?? { kind: 'tenant' as const, id: tenantId, name: '' };
    const values = applyChanges((now?.values ?? {}) as unknown as Record<string, PolicyValue>, changes);
    const policy = resolvePolicy([...above, { scope, version: (now?.version ?? 0) + 1, values }]);
    return runCases(latestChecks, policy, tx.at);
  }
}

function heldBackBy(version: number, verdicts: readonly Verdict[]): string | undefined {
  const failed = verdicts.filter(({ passed }) => !passed);
  const [first] = failed;
  if (!first) return undefined;
  const more = failed.length > 1 ? ` So with ${failed.length - 1} more of its test cases.` : '';
  return `Under version ${version} “${first.title}” would not hold here. ${first.found}${more}`;
}
