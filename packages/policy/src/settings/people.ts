import { z } from 'zod';
import { defineSetting } from '../setting.ts';

/** How far approvals may be handed on. */
export const PEOPLE = [
  defineSetting({
    key: 'delegation.maxDays',
    schema: z.int().min(1).max(365),
    unit: 'days',
    default: 30,
    title: 'Length of a delegation',
    meaning: 'For how many days at most somebody who is out of office can hand the approvals to a colleague.',
    acts: 'When a delegation is set.',
    strictness: 'lower',
    merge: 'replace',
    group: 'Approvals',
  }),
  defineSetting({
    key: 'delegation.chainLimit',
    schema: z.int().min(1).max(5),
    unit: 'delegations',
    default: 2,
    title: 'Delegations in a row',
    meaning: 'How often approvals may be handed on: once, or also by whoever they were handed to.',
    acts: 'When a delegation is set, and each time somebody decides an approval for somebody else.',
    strictness: 'lower',
    merge: 'replace',
    group: 'Approvals',
  }),
] as const;
