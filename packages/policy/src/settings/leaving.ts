import { z } from 'zod';
import { defineSetting } from '../setting.ts';

/** How long things are kept, and how a tenant leaves. */
export const LEAVING = [
  defineSetting({
    key: 'leaving.graceDays',
    schema: z.int().min(1).max(90),
    unit: 'days',
    default: 14,
    title: 'Time to take a leaving back',
    meaning:
      'How many days pass between the second person’s yes and the destruction of everything a leaving tenant has; one at least, so that a mistake can be taken back.',
    acts: 'When the leaving of a tenant is confirmed.',
    strictness: 'higher',
    merge: 'replace',
    group: 'Retention',
  }),
  defineSetting({
    key: 'retention.documentYears',
    schema: z.int().min(0).max(30),
    unit: 'years',
    default: 0,
    title: 'Years that invoices are kept',
    meaning:
      'How many years after the end of the year in which they came in invoices are kept. 0 means as long as the law of the country asks; a number that is less than that counts for nothing.',
    acts: 'When a tenant leaves, and in the night when what is over its time is removed.',
    strictness: 'higher',
    merge: 'replace',
    group: 'Retention',
  }),
  defineSetting({
    key: 'retention.formerNamesMonths',
    schema: z.int().min(0).max(360),
    unit: 'months',
    default: 36,
    title: 'Months that names of former colleagues are kept',
    meaning:
      'How many months after somebody’s access was closed the name and address give way to “Former colleague” with a number: in lists, cases, reports and exports. 0 keeps them. The audit log keeps what it says, and nothing changes under a legal hold.',
    acts: 'Every night between two and four o’clock where the company is.',
    strictness: 'none',
    merge: 'replace',
    group: 'Retention',
  }),
  defineSetting({
    key: 'retention.removesOld',
    schema: z.boolean(),
    unit: 'yes or no',
    default: false,
    title: 'Remove what is over its time',
    meaning:
      'Whether documents and closed cases are removed in the night once their years are over. If not, they stay, and the page of legal holds shows what would go. Nothing under a legal hold is removed.',
    acts: 'Every night between two and four o’clock where the company is.',
    strictness: { scale: [true, false], stricter: 'higher' },
    merge: 'replace',
    group: 'Retention',
  }),
] as const;
