import type { DraftRefused } from './drafts/draft-refusals.ts';

/** A refused change of policy as the GraphQL unions name it. */
export function refusalOf(outcome: DraftRefused) {
  if (outcome.kind !== 'PolicyRefused')
    return {
      __typename: outcome.kind,
      ...outcome.why,
      currentVersion: 'currentVersion' in outcome ? outcome.currentVersion : undefined,
    };
  const [first] = outcome.refusals;
  const { length } = outcome.refusals;
  return {
    __typename: 'PolicyRefused',
    code: 'POLICY_REFUSED',
    message: length === 1 ? first!.message : `${length} of the changes cannot be published.`,
    hint: first?.hint ?? null,
    path: first?.path ?? null,
    refusals: outcome.refusals,
  };
}
