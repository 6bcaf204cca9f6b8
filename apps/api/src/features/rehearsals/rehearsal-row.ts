import type { RehearsalModel, RehearsalPartModel } from '../../generated/prisma/models.ts';
import type { PolicyChangeInput } from '../policies/index.ts';
import type { PartFigures } from './tally.ts';

/** A rehearsal as it is kept, in the space of its scope. */
export type RehearsalRow = Omit<RehearsalModel, 'changes'> & { readonly changes: PolicyChangeInput[] };

/** Its part in one tenant. */
export type PartRow = Omit<RehearsalPartModel, 'changes' | 'figures' | 'state'> & {
  readonly changes: PolicyChangeInput[];
  readonly figures: PartFigures;
  readonly state: PartState;
};
export type PartState = 'running' | 'done' | 'cancelled';

/** What a partner may see of a part in a tenant of his. */
export type PartSummary = Pick<PartRow, 'tenantId' | 'state' | 'total' | 'done' | 'figures' | 'endedAt'> & {
  readonly tenantName: string;
};
