import { z } from 'zod';
import { defineSetting } from '../setting.ts';

/** What a change of policy itself must go through. */
export const CHANGE = [
  defineSetting({
    key: 'policy.rehearsed',
    schema: z.boolean(),
    unit: 'yes or no',
    default: false,
    title: 'Rehearsal before a change',
    meaning:
      'Whether a change of policy must have been rehearsed on past invoices, to the end and as it stands now, before it is submitted.',
    acts: 'When a draft is submitted; what was not drafted is not published then.',
    strictness: { scale: [false, true], stricter: 'higher' },
    merge: 'replace',
    group: 'Approvals',
  }),
] as const;
