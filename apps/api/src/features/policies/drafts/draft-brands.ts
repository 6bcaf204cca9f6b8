import type { AppAbility } from '@clearhold/access';
import type { Refusal } from '@clearhold/kernel';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx.ts';
import type { Place } from '../../tenancy/index.ts';
import type { Difference } from '../plan-change.ts';

/** What a change of policy says of its scope's brand: the brand's own fields, and the version they were written against. */
export interface BrandChange {
  readonly expectedVersion?: number | null;
}

/** What the room of brands does for a change of policy that carries one. */
export interface BrandKeeper {
  /** The change as it may wait for its approval: its pictures scanned, its version noted. A refusal names its field. */
  prepare(place: Place, change: BrandChange): Promise<{ change: BrandChange } | { why: Refusal }>;
  review(tx: Tx, place: Place, change: BrandChange): Promise<BrandReview>;
  /** Puts it in force within the caller's transaction; answers with what stands against it, and has then written nothing. */
  wear(tx: Tx, place: Place, change: BrandChange): Promise<{ version: number } | { why: Refusal }>;
}

export interface BrandReview {
  readonly differences: readonly Difference[];
  readonly refusals: readonly Refusal[];
}

/** Brands in drafts: a brand that stands in one file with a policy waits with it for the same approval. */
@Injectable()
export class DraftBrands {
  #keeper: BrandKeeper | undefined;

  keptBy(keeper: BrandKeeper): void {
    this.#keeper = keeper;
  }

  get keeper(): BrandKeeper {
    if (!this.#keeper) throw new Error('No room keeps brands here.');
    return this.#keeper;
  }
}

/** Whether a caller may put a brand into a draft: who may change brands, and a program that may prepare such drafts. */
export const mayDraftBrand = (ability: AppAbility): boolean =>
  ability.can('update', 'Brand') || ability.can('create', 'Brand');

/** Thrown to undo a publication half way, with the refusal that its caller answers. */
export class TurnedBack extends Error {
  constructor(readonly why: Refusal) {
    super(why.message);
  }
}

/** Runs a transaction; what turned it back is its answer. */
export async function orTurnedBack<T>(work: Promise<T>) {
  try {
    return await work;
  } catch (error) {
    if (error instanceof TurnedBack) return { ok: false, kind: 'Invalid', why: error.why } as const;
    throw error;
  }
}
