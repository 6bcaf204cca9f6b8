import { canonicalJson } from '@clearhold/audit';
import { checkPlaybooks } from '@clearhold/cases';
import { checkTaxonomy } from '@clearhold/exceptions';
import type { Refusal } from '@clearhold/kernel';
import {
  checkDraft,
  diffPolicies,
  type EffectivePolicy,
  isSettingKey,
  type PolicyLayer,
  type PolicyValue,
  resolvePolicy,
  SETTINGS,
} from '@clearhold/policy';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.ts';
import { PlaybookLibrary } from '../playbooks/index.ts';
import type { Place } from '../tenancy/index.ts';
import { comesFromAbove, dutiesFromAbove, loosensDuties } from './duty-rules.ts';
import { entryInWords, settingInWords } from './in-words.ts';
import { PolicyRepository } from './policy.repository.ts';
import { PolicyService } from './policy.service.ts';
import { applyChanges, type Invalid, invalid, type PolicyChangeInput, saidBy } from './policy-change.ts';
import { NAMING, rolesMissing } from './roles-asked.ts';

export interface PlanInput {
  readonly changes: readonly PolicyChangeInput[];
  readonly expectedVersion?: number | null;
}

/** The next version of a scope's policy, and what it makes different. */
export interface Plan {
  readonly draft: PolicyLayer;
  readonly changed: readonly PolicyChangeInput[];
  readonly differences: readonly Difference[];
}

export interface Difference {
  readonly key: string;
  readonly entry: string | null;
  readonly title: string;
  readonly before: string;
  readonly after: string;
  readonly direction: string;
}

export type PlanRefused =
  | Invalid
  | { ok: false; kind: 'Conflict'; why: Refusal; currentVersion: number }
  | { ok: false; kind: 'PolicyRefused'; refusals: Refusal[] };

/** A policy before and after a change that is planned, and the keys that it sets or takes out. */
export interface Planned {
  readonly before: EffectivePolicy;
  readonly after: EffectivePolicy;
  readonly keys: readonly string[];
}

/** What another room has against a change, beyond the shape of its settings; judged wherever a change is planned or published. */
export type PlanCheck = (tx: Tx, place: Place, planned: Planned) => Promise<readonly Refusal[]>;

/** Works out what changes would do at a scope, under what stands above it. Saves nothing. */
@Injectable()
export class PlanChange {
  readonly #checks: PlanCheck[] = [];

  constructor(
    private readonly repository: PolicyRepository,
    private readonly policies: PolicyService,
    private readonly playbooks: PlaybookLibrary,
  ) {}

  also(check: PlanCheck): void {
    this.#checks.push(check);
  }

  async plan(tx: Tx, place: Place, input: PlanInput): Promise<Plan | PlanRefused> {
    const latest = await this.repository.latest(tx, place.scopeId);
    const now = latest?.version ?? 0;
    if (input.expectedVersion != null && input.expectedVersion !== now) return moved(now);
    const version = await this.repository.nextNumber(tx, place.scopeId);
    const chain = await this.policies.layers(tx, place.scopeId);
    const ancestors = chain.filter(({ scope }) => scope.id !== place.scopeId);
    const scope = { kind: place.kind, id: place.scopeId, name: place.name };
    const before = (latest?.values ?? {}) as unknown as Record<string, PolicyValue>;
    const layer = (values: Record<string, PolicyValue>): PolicyLayer => ({
      scope,
      version,
      setBy: tx.ctx.actorName,
      setAt: tx.at.toISOString(),
      values,
    });
    // What was published under another policy above may have become too loose; it is held back there and blocks nothing here.
    const set = input.changes.filter((change) => !change.remove);
    const refusals = checkDraft(
      ancestors,
      layer(Object.fromEntries(set.map((change) => [change.key, saidBy(change, before[change.key])]))),
    );
    if (refusals.length) return { ok: false, kind: 'PolicyRefused', refusals };
    const draft = layer(applyChanges(before, input.changes));
    const keys = set.map(({ key }) => key);
    const unfit = [
      ...checkTaxonomy(ancestors, draft, keys),
      ...checkPlaybooks(await this.playbooks.base(tx), ancestors, draft, keys),
    ];
    if (unfit.length) return { ok: false, kind: 'PolicyRefused', refusals: unfit };
    if (canonicalJson(draft.values as never) === canonicalJson(before as never)) {
      return invalid(
        'NOTHING_CHANGED',
        'This is what holds already.',
        'input.changes',
        'Change a value, its mode, or inherit again.',
      );
    }
    const refused = await this.#refused(tx, place, chain, [...ancestors, draft], input.changes);
    if (refused.length) return { ok: false, kind: 'PolicyRefused', refusals: refused };
    const differences = differencesOf(chain, [...ancestors, draft]);
    const above = loosensDuties(differences) && !comesFromAbove(place);
    if (above) return dutiesFromAbove;
    return { draft, changed: input.changes, differences };
  }

  async #refused(
    tx: Tx,
    place: Place,
    now: readonly PolicyLayer[],
    then: readonly PolicyLayer[],
    changes: readonly PolicyChangeInput[],
  ): Promise<Refusal[]> {
    const [before, after] = [resolvePolicy(now), resolvePolicy(then)];
    const keys = changes.map(({ key }) => key);
    const isNaming = keys.some((key) => NAMING.includes(key));
    const found = isNaming ? rolesMissing(await this.playbooks.base(tx), before, after) : [];
    for (const check of this.#checks) found.push(...(await check(tx, place, { before, after, keys })));
    return found;
  }
}

export const moved = (currentVersion: number): PlanRefused => ({
  ok: false,
  kind: 'Conflict',
  why: {
    code: 'VERSION_MOVED',
    message: 'Somebody else published meanwhile.',
    hint: 'Look at the version that stands now, then publish again.',
    path: 'input.expectedVersion',
  },
  currentVersion,
});

/** What one chain of layers makes different from another, in words. */
export function differencesOf(before: readonly PolicyLayer[], after: readonly PolicyLayer[]): Difference[] {
  return diffPolicies(resolvePolicy(before), resolvePolicy(after)).map(
    ({ key, entry, before: old, after: now, change }) => {
      const words = (value: unknown) => (entry ? entryInWords(key, value) : settingInWords(key, value));
      return {
        key,
        entry: entry ?? null,
        title: isSettingKey(key) ? SETTINGS[key].title : key,
        before: words(old),
        after: words(now),
        direction: change.toUpperCase(),
      };
    },
  );
}
