import type { Refusal } from '@clearhold/kernel';

/** An expected no, as the schema's unions have it. */
export type Refused = { readonly refused: 'Invalid' | 'NotFound' | 'Conflict'; readonly why: Refusal };

export const no = (refused: Refused['refused'], why: Refusal): Refused => ({ refused, why });

export const GONE = no('NotFound', { code: 'NOT_FOUND', message: 'There is no such channel.', path: 'input.id' });

export const answerOf = (typename: string, outcome: object) =>
  'refused' in outcome
    ? { __typename: (outcome as Refused).refused, ...(outcome as Refused).why }
    : { __typename: typename, ...outcome };
