import type { PolicyDraftModel } from '../../../generated/prisma/models.ts';
import type { PolicyChangeInput } from '../policy-change.ts';

export type DraftState = 'draft' | 'submitted' | 'scheduled' | 'published' | 'rejected' | 'withdrawn';

/** A draft as it is kept: changes to one scope's policy, who wrote them, and how far they are. */
export type DraftRow = Omit<PolicyDraftModel, 'changes' | 'state'> & {
  readonly changes: PolicyChangeInput[];
  readonly state: DraftState;
};

/** States in which a draft can still become policy. */
export const OPEN: readonly DraftState[] = ['draft', 'submitted', 'scheduled'];
