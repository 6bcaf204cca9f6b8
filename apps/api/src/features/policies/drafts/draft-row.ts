import type { PolicyDraftModel } from '../../../generated/prisma/models.ts';
import type { PolicyChangeInput } from '../policy-change.ts';
import type { BrandChange } from './draft-brands.ts';

export type DraftState = 'draft' | 'submitted' | 'scheduled' | 'published' | 'rejected' | 'withdrawn';

/** A draft as it is kept: changes to one scope's policy, who wrote them, and how far they are. */
export type DraftRow = Omit<PolicyDraftModel, 'brand' | 'changes' | 'state'> & {
  readonly changes: PolicyChangeInput[];
  /** Null where it leaves the brand alone. */
  readonly brand: BrandChange | null;
  readonly state: DraftState;
};

/** States in which a draft can still become policy. */
export const OPEN: readonly DraftState[] = ['draft', 'submitted', 'scheduled'];
