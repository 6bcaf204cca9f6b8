import {
  choosePlaybook,
  type PastCase,
  type Playbook,
  playbooksInForce,
  settingsOf,
  simulate,
  wayOf,
  withOwner,
} from '@clearhold/cases';
import { businessMinutesBetween } from '@clearhold/kernel/calendar';
import { type EffectivePolicy, resolvePolicy, type SettingKey } from '@clearhold/policy';
import { Injectable } from '@nestjs/common';
import { systemContext, type TenantContext } from '../../platform/context/tenant-context.ts';
import { Database } from '../../platform/database/database.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { calendarOf } from '../cases/index.ts';
import { PlaybookLibrary } from '../playbooks/index.ts';
import { invalid, type PolicyChangeInput, PolicyService } from '../policies/index.ts';
import { changed, RehearsalsRepository } from '../rehearsals/index.ts';
import type { Place } from '../tenancy/index.ts';
import { type ClosedCase, closedCases, pastCases } from './past-cases.ts';
import { PlanPlaybook, type Written } from './plan-playbook.ts';
import { readPlaybook } from './said-of.ts';

export interface Period {
  readonly from: Date;
  readonly until?: Date | null;
}

interface Ways {
  readonly before: Playbook;
  readonly after: Playbook;
}

const LONGEST_DAYS = 1_100;
const MOST_LOOKED_AT = 5_000;
const MOST_PLAYED = 500;

/** Plays the closed cases of one company through a playbook as it is written. Nothing is saved; figures alone come out. */
@Injectable()
export class SimulatePlaybook {
  constructor(
    private readonly database: Database,
    private readonly library: PlaybookLibrary,
    private readonly policies: PolicyService,
    private readonly planning: PlanPlaybook,
    private readonly rehearsals: RehearsalsRepository,
  ) {}

  /** `over` is the company, or a unit of it, at or below the scope that the playbook is written for. */
  async run(place: Place, over: Place, written: Written, { from, until }: Period) {
    const end = until ?? this.database.clock.now();
    const days = (end.getTime() - from.getTime()) / 86_400_000;
    if (!(days > 0 && days <= LONGEST_DAYS))
      return refused('BAD_PERIOD', `The period must end after it begins, within ${LONGEST_DAYS} days.`, 'from');
    if (over.kind !== 'tenant' && over.kind !== 'unit')
      return refused('NO_CASES', 'Only a company has cases to try it on.', 'over', 'Name a company, or a unit of one.');
    const faults = written.definition ? readPlaybook(written.key, written.definition) : [];
    if (Array.isArray(faults) && faults[0]) return { __typename: 'Invalid', ...faults[0] };
    const { changes } = await this.database.read(place.ctx, (tx) => this.planning.changes(tx, place, written));
    const change = { scopeId: place.scopeId, scopeKind: place.kind, scopeName: place.name, changes };
    // A partner's people see a client's figures, never its cases: those are read by the house itself.
    return this.database.read(insideOf(over.ctx), (tx) => this.#play(tx, over, written.key, change, from, end));
  }

  async #play(tx: Tx, over: Place, key: string, change: Change, from: Date, until: Date) {
    const units = over.kind === 'unit' ? await this.rehearsals.unitsBelow(tx, over.scopeId) : null;
    const closed = await closedCases(tx, from, until, units, MOST_LOOKED_AT);
    const base = await this.library.base(tx);
    const rules = new Map<string | null, Rules>();
    for (const { unitId } of closed)
      if (!rules.has(unitId)) rules.set(unitId, await this.#rules(tx, base, change, unitId));
    const ways = new Map<string, Ways>();
    for (const one of closed) {
      const found = waysOf(one, rules.get(one.unitId)!);
      if (found && (found.before.key === key || found.after.key === key)) ways.set(one.id, found);
    }
    const ids = [...ways.keys()].slice(0, MOST_PLAYED);
    const past = await pastCases(tx, ids, (name, version) => this.library.version(tx, name, version));
    const policy = await this.policies.effective(tx, over.kind === 'unit' ? over.scopeId : null);
    const calendar = calendarOf(policy);
    const played = simulate(past.map(withSettings(ways, policy)), ({ facts }) => ways.get(facts.caseId)!, {
      minutesBetween: (begin, end) => businessMinutesBetween(calendar, begin, end),
    });
    return {
      __typename: 'PlaybookSimulation',
      tenantName: over.name,
      ...played,
      recorded: { ...played.recorded, load: [] },
      more: ways.size > ids.length || closed.length === MOST_LOOKED_AT,
    };
  }

  async #rules(tx: Tx, base: readonly Playbook[], change: Change, unitId: string | null): Promise<Rules> {
    const before = await this.policies.effective(tx, unitId);
    const after = resolvePolicy(changed(await this.policies.layers(tx, unitId), change, unitId));
    return {
      before: { policy: before, playbooks: playbooksInForce(base, before) },
      after: { policy: after, playbooks: playbooksInForce(base, after) },
    };
  }
}

type Change = Parameters<typeof changed>[1] & { readonly changes: readonly PolicyChangeInput[] };
interface Under {
  readonly policy: EffectivePolicy;
  readonly playbooks: readonly Playbook[];
}
interface Rules {
  readonly before: Under;
  readonly after: Under;
}

function waysOf({ codes }: ClosedCase, { before, after }: Rules): Ways | undefined {
  const one = chosenUnder(codes, before);
  const other = chosenUnder(codes, after);
  return one && other ? { before: one, after: other } : undefined;
}

function chosenUnder(codes: readonly string[], { policy, playbooks }: Under): Playbook | undefined {
  const way = wayOf(codes, policy);
  const playbook = choosePlaybook(way.codes, playbooks, way.chosen);
  return playbook ? withOwner(playbook, way.owner) : undefined;
}

/** The numbers that the limits of either playbook read, as they are set today. */
function withSettings(ways: ReadonlyMap<string, Ways>, policy: EffectivePolicy) {
  return (past: PastCase): PastCase => {
    const { before, after } = ways.get(past.facts.caseId)!;
    const keys = [...settingsOf(before), ...settingsOf(after)];
    const numbers = keys.map((key) => [key, Number(policy.get(key as SettingKey))] as const);
    const settings = Object.fromEntries(numbers.filter(([, value]) => Number.isFinite(value)));
    return { ...past, facts: { ...past.facts, settings } };
  };
}

const insideOf = ({ tenantId, partnerId, correlationId }: TenantContext): TenantContext =>
  systemContext(tenantId, partnerId, correlationId);

const refused = (code: string, message: string, path: string, hint?: string) => ({
  __typename: 'Invalid',
  ...invalid(code, message, path, hint).why,
});
