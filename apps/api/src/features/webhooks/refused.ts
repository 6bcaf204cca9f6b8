import type { Refusal } from '@clearhold/kernel';

/** An expected no, as the schema's unions have it. */
export type Refused = { readonly refused: 'Invalid' | 'NotFound' | 'Conflict'; readonly why: Refusal };

export const no = (refused: Refused['refused'], why: Refusal): Refused => ({ refused, why });

export const gone = (what: string): Refused =>
  no('NotFound', { code: 'NOT_FOUND', message: `There is no such ${what}.`, path: 'input.id' });

export const answerOf = (typename: string, outcome: object) =>
  'refused' in outcome
    ? { __typename: (outcome as Refused).refused, ...(outcome as Refused).why }
    : { __typename: typename, ...outcome };

/** What stands against a name; undefined when nothing does. */
export const nameFault = (name: string): Refused | undefined =>
  name.length >= 1 && name.length <= 80
    ? undefined
    : no('Invalid', { code: 'NAME_INVALID', message: 'A name of 1 to 80 letters is needed.', path: 'input.name' });

export const HOURS_MOST = 720;

/** What stands against the hours for which a former key works on. */
export const hoursFault = (hours: number): Refused | undefined =>
  Number.isInteger(hours) && hours >= 0 && hours <= HOURS_MOST
    ? undefined
    : no('Invalid', {
        code: 'HOURS_INVALID',
        message: `The key before works for 0 to ${HOURS_MOST} hours more.`,
        path: 'input.hours',
      });
