import type { Place } from '../tenancy/index.ts';
import type { Difference } from './plan-change.ts';
import { invalid } from './policy-change.ts';

/** True where a change takes out a rule on duties that are kept apart. */
export const loosensDuties = (differences: readonly Difference[]): boolean =>
  differences.some(({ key, direction }) => key === 'duties.rules' && (direction === 'LOOSER' || direction === 'OTHER'));

/** Whether who acts at a place is of the level above it; above the platform there is none. A draft that comes due was approved by somebody who did. */
export const comesFromAbove = ({ kind, ctx }: Place): boolean =>
  kind === 'platform' || ctx.staff === 'partner' || ctx.actor.kind === 'system';

export const dutiesFromAbove = invalid(
  'DUTIES_FROM_ABOVE',
  'A rule on duties is taken out by the level above only: a client’s by its service provider.',
  'input.changes',
  'Ask there, or leave the rule and give the two duties to different people.',
);

export const secondForDuties = invalid(
  'SECOND_PERSON_NEEDED',
  'Taking out a rule on duties needs a second person.',
  'input',
  'Save the change as a draft and submit it: savePolicyDraft, then submitPolicyDraft; somebody else approves it.',
);
