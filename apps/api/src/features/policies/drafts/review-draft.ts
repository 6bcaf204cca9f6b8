import { canonicalJson } from '@clearhold/audit';
import type { Refusal } from '@clearhold/kernel';
import { isSettingKey, type PolicyValue, SETTINGS } from '@clearhold/policy';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx.ts';
import type { Place } from '../../tenancy/index.ts';
import { settingInWords } from '../in-words.ts';
import { type Difference, type Plan, PlanChange } from '../plan-change.ts';
import { PolicyRepository } from '../policy.repository.ts';
import { saidBy } from '../policy-change.ts';
import { type BrandReview, DraftBrands } from './draft-brands.ts';
import type { DraftRow } from './draft-row.ts';

/** A setting that the draft changes and that somebody else published since the draft was begun. */
export interface SettingConflict {
  readonly key: string;
  readonly title: string;
  /** In words: when the draft was begun, as it stands now, and as the draft wants it. */
  readonly base: string;
  readonly now: string;
  readonly mine: string;
}

/** What a draft would do today. */
export interface Review {
  readonly currentVersion: number;
  readonly conflicts: readonly SettingConflict[];
  readonly differences: readonly Difference[];
  /** What policy above has against it; empty when it can be published. */
  readonly refusals: readonly Refusal[];
  /** Absent where it is refused, and where the draft is about the brand alone. */
  readonly plan?: Plan;
}

/** Holds a draft against the policy that stands now. Settings that others changed and the draft does not are theirs and stay. */
@Injectable()
export class ReviewDraft {
  constructor(
    private readonly repository: PolicyRepository,
    private readonly planning: PlanChange,
    private readonly brands: DraftBrands,
  ) {}

  async review(tx: Tx, place: Place, draft: DraftRow): Promise<Review> {
    const latest = await this.repository.latest(tx, draft.scopeId);
    const currentVersion = latest?.version ?? 0;
    const now = (latest?.values ?? {}) as unknown as Record<string, PolicyValue>;
    const base = await this.#valuesAt(tx, draft, currentVersion, now);
    const conflicts = draft.changes
      .filter(({ key }) => !same(base[key], now[key]))
      .filter((change) => !same(now[change.key], change.remove ? undefined : saidBy(change, now[change.key])))
      .map((change): SettingConflict => {
        const { key } = change;
        const mine = change.remove ? undefined : saidBy(change);
        return {
          key,
          title: titleOf(key),
          base: said(key, base[key]),
          now: said(key, now[key]),
          mine: said(key, mine),
        };
      });
    const brand = draft.brand ? await this.brands.keeper.review(tx, place, draft.brand) : NO_BRAND;
    if (draft.brand && draft.changes.length === 0) return { currentVersion, conflicts, ...brand };
    const outcome = await this.planning.plan(tx, place, { changes: draft.changes });
    if ('ok' in outcome) {
      const against = outcome.kind === 'PolicyRefused' ? outcome.refusals : [outcome.why];
      return { currentVersion, conflicts, differences: [], refusals: [...against, ...brand.refusals] };
    }
    const differences = [...outcome.differences, ...brand.differences];
    return { currentVersion, conflicts, differences, refusals: brand.refusals, plan: outcome };
  }

  async #valuesAt(tx: Tx, draft: DraftRow, current: number, now: Record<string, PolicyValue>) {
    if (draft.baseVersion === current) return now;
    const base = await this.repository.version(tx, draft.scopeId, draft.baseVersion);
    return (base?.values ?? {}) as unknown as Record<string, PolicyValue>;
  }
}

const NO_BRAND: BrandReview = { differences: [], refusals: [] };

const same = (one: PolicyValue | undefined, other: PolicyValue | undefined) =>
  canonicalJson((one ?? null) as never) === canonicalJson((other ?? null) as never);
const titleOf = (key: string) => (isSettingKey(key) ? SETTINGS[key].title : key);
const said = (key: string, value: PolicyValue | undefined) =>
  value === undefined || !isSettingKey(key) ? 'inherited' : `${settingInWords(key, value.value)} (${value.mode})`;
