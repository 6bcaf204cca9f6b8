import { type NamedWay, type Playbook, waysUnder } from '@clearhold/cases';
import {
  type DetectionPolicy,
  detectionPolicy,
  type EffectiveTaxonomy,
  effectiveTaxonomy,
} from '@clearhold/exceptions';
import { type EffectivePolicy, type PolicyLayer, resolvePolicy, SCOPE_KINDS } from '@clearhold/policy';
import type { Tx } from '../../platform/database/tx.ts';
import { applyChanges, type PolicyService } from '../policies/index.ts';
import type { PartRow } from './rehearsal-row.ts';

/** One policy as a rehearsal judges by it. */
export interface Rules {
  readonly detection: DetectionPolicy;
  readonly taxonomy: EffectiveTaxonomy;
  readonly slaHours: Readonly<Record<string, number>>;
  readonly thresholds: ReturnType<typeof thresholdsOf>;
  readonly wayOf: (codes: readonly string[]) => NamedWay;
}

/** Today's policy and the changed one, for each unit of the tenant. */
export class TwoPolicies {
  readonly #known = new Map<string | null, { before: Rules; after: Rules }>();

  constructor(
    private readonly tx: Tx,
    private readonly policies: PolicyService,
    private readonly playbooks: readonly Playbook[],
    private readonly part: Pick<PartRow, 'scopeId' | 'scopeKind' | 'scopeName' | 'changes'>,
  ) {}

  async of(unitId: string | null): Promise<{ before: Rules; after: Rules }> {
    const known = this.#known.get(unitId);
    if (known) return known;
    const layers = await this.policies.layers(this.tx, unitId);
    const before = await this.policies.effective(this.tx, unitId);
    const after = resolvePolicy(changed(layers, this.part, unitId));
    const both = { before: rulesOf(before, this.playbooks), after: rulesOf(after, this.playbooks) };
    this.#known.set(unitId, both);
    return both;
  }
}

type Change = Pick<PartRow, 'scopeId' | 'scopeKind' | 'scopeName' | 'changes'>;

/** The layers above `unitId` (null: the space itself) with the change put in at its scope, which is one of them. */
export function changed(
  layers: readonly PolicyLayer[],
  { scopeId, scopeKind, scopeName, changes }: Change,
  unitId: string | null,
): PolicyLayer[] {
  const kind = scopeKind as PolicyLayer['scope']['kind'];
  const own = layers.find((layer) => layer.scope.id === scopeId);
  const layer: PolicyLayer = {
    scope: { kind, id: scopeId, name: scopeName },
    version: (own?.version ?? 0) + 1,
    values: applyChanges(own?.values ?? {}, changes),
  };
  if (own) return layers.map((one) => (one === own ? layer : one));
  // Of nested units the one in question is innermost; one above it that says nothing yet stands before all of them.
  const rank = (one: PolicyLayer) => SCOPE_KINDS.indexOf(one.scope.kind);
  const outer = layers.filter((one) => rank(one) < rank(layer) || (rank(one) === rank(layer) && scopeId === unitId));
  return [...outer, layer, ...layers.filter((one) => !outer.includes(one))];
}

const thresholdsOf = (policy: EffectivePolicy) => policy.get('approval.thresholds');

function rulesOf(policy: EffectivePolicy, playbooks: readonly Playbook[]): Rules {
  return {
    detection: detectionPolicy(policy),
    taxonomy: effectiveTaxonomy(policy),
    slaHours: policy.get('sla.hours'),
    thresholds: thresholdsOf(policy),
    wayOf: waysUnder(policy, playbooks),
  };
}
