import {
  composePlaybooks,
  isStrict,
  type Playbook,
  playbookChanges,
  playbooksInForce,
  settingsOf,
  slaFor,
} from '@clearhold/cases';
import {
  type EffectivePolicy,
  guardsOf,
  type PolicyLayer,
  resolvePolicy,
  SETTINGS,
  type SettingKey,
} from '@clearhold/policy';
import { Injectable } from '@nestjs/common';
import { productName } from '../../platform/brand/product-name.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { PlaybookLibrary } from '../playbooks/index.ts';
import { PolicyService } from '../policies/index.ts';
import type { Place } from '../tenancy/index.ts';
import { DEFINITION, keptBy, lastWordOn, STEP, saidOf, wayOfSaying } from './said-of.ts';

interface Standing {
  readonly place: Place;
  readonly layers: readonly PolicyLayer[];
  readonly ancestors: readonly PolicyLayer[];
  readonly policy: EffectivePolicy;
  readonly base: readonly Playbook[];
  readonly inherited: readonly Playbook[];
  readonly house: string;
  readonly running: ReadonlyMap<string, readonly Running[]>;
}

interface Running {
  readonly version: number;
  readonly cases: number;
}

/** The playbooks of a scope: how they hold, who said so, and what may be changed. */
@Injectable()
export class PlaybookViews {
  constructor(
    private readonly library: PlaybookLibrary,
    private readonly policies: PolicyService,
  ) {}

  /** `seesCases`: the caller may see every case of the space, and is told how many follow which version. */
  async list(tx: Tx, place: Place, seesCases: boolean) {
    const base = await this.library.base(tx);
    const layers = await this.policies.layers(tx, place.scopeId);
    const ancestors = layers.filter(({ scope }) => scope.id !== place.scopeId);
    const standing: Standing = {
      ...{ place, layers, ancestors, base },
      policy: await this.policies.effective(tx, place.scopeId),
      inherited: playbooksInForce(base, resolvePolicy(ancestors)),
      house: await productName(tx),
      running: seesCases ? await runningOf(tx) : new Map(),
    };
    const inForce = await this.library.current(tx, standing.policy);
    return inForce.toSorted((a, b) => (a.title < b.title ? -1 : 1)).map((playbook) => viewOf(playbook, standing));
  }
}

function viewOf(playbook: Playbook, standing: Standing) {
  const { place, layers, policy, inherited, house } = standing;
  const { key, version, title, appliesTo } = playbook;
  const own = layers.find(({ scope }) => scope.id === place.scopeId);
  const last = lastWordOn(layers, key);
  const minutes = slaFor(
    appliesTo.map((code) => (code === '*' ? 'default' : code)),
    policy.get('sla.hours'),
  );
  return {
    ...{ key, title, appliesTo },
    version: version || null,
    definition: playbook,
    inherited: inherited.find((one) => one.key === key) ?? null,
    way: wayOfSaying(saidOf(own?.values ?? {}, key)),
    sourceKind: (last?.scope.kind ?? 'platform').toUpperCase(),
    sourceName: last?.scope.name ?? house,
    locks: locksOn(playbook, standing),
    kept: keptBy(own?.values ?? {}, key),
    fixed: place.kind !== 'platform' && isStrict(playbook) ? STRICT : null,
    faults: faultsOf(key, standing),
    wholeMinutes: minutes,
    settings: numbersOf(playbook, policy),
    running: standing.running.get(key) ?? [],
  };
}

const STRICT = 'It is the control of a strictly controlled exception type and stays as the platform has it.';

function locksOn({ key, steps }: Playbook, { ancestors }: Standing) {
  const ofSteps = guardsOf(SETTINGS[STEP], ancestors);
  const whole = guardsOf(SETTINGS[DEFINITION], ancestors).lock(key);
  const all = ofSteps.lock(key);
  if (all) return [{ step: null, by: all.name }];
  const single = steps.flatMap(({ id }) => {
    const by = ofSteps.lock(`${key}.${id}`);
    return by ? [{ step: id, by: by.name }] : [];
  });
  return single.length || !whole ? single : [];
}

function faultsOf(key: string, { policy, base }: Standing) {
  const changes = playbookChanges(policy);
  const composed = changes ? composePlaybooks(base, changes).find((one) => one.key === key) : undefined;
  return (composed?.refusals ?? []).map(({ code, message, hint, path }) => ({ code, message, hint, path }));
}

function numbersOf(playbook: Playbook, policy: EffectivePolicy): Record<string, number> {
  const numbers = settingsOf(playbook).map((key) => [key, Number(policy.get(key as SettingKey))] as const);
  return Object.fromEntries(numbers.filter(([, value]) => Number.isFinite(value)));
}

async function runningOf(tx: Tx): Promise<Map<string, Running[]>> {
  const rows = await tx.query<Running & { key: string }>(RUNNING, [tx.ctx.tenantId]);
  const found = new Map<string, Running[]>();
  for (const { key, version, cases } of rows) found.set(key, [...(found.get(key) ?? []), { version, cases }]);
  return found;
}

const RUNNING = `
  SELECT playbook_key AS key, playbook_version AS version, count(*)::int AS cases FROM case_file
  WHERE tenant_id = $1 AND closed_at IS NULL GROUP BY playbook_key, playbook_version ORDER BY playbook_version DESC`;
