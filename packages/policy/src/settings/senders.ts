import { z } from 'zod';
import { defineSetting } from '../setting.ts';

/** What is asked of who sends an invoice by mail. */
export const SENDERS = [
  defineSetting({
    key: 'sender.mustBeKnown',
    schema: z.boolean(),
    unit: 'yes or no',
    default: true,
    title: 'Senders must be known',
    meaning:
      'Whether an invoice that came by mail is held where its sender is neither the supplier’s own address nor one that the channel names.',
    acts: 'When an invoice that came by mail is judged (AP.DOC.UNVERIFIED_SENDER).',
    strictness: { scale: [false, true], stricter: 'higher' },
    merge: 'replace',
    group: 'Senders',
  }),
  defineSetting({
    key: 'sender.mustBeProven',
    schema: z.boolean(),
    unit: 'yes or no',
    default: true,
    title: 'Senders must be proven',
    meaning:
      'Whether an invoice that came by mail is held where neither DKIM nor SPF shows that the domain of its sender sent it.',
    acts: 'When an invoice that came by mail is judged (AP.DOC.UNVERIFIED_SENDER).',
    strictness: { scale: [false, true], stricter: 'higher' },
    merge: 'replace',
    group: 'Senders',
  }),
];
