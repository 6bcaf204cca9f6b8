import { z } from 'zod';
import { defineSetting } from '../setting.ts';

const day = z.iso.date();

/** One rule: the lines that it is for are those coded to an account that it names, by its beginning where a star ends it; absent: all. */
const withholding = z.strictObject({
  percent: z.string().regex(/^\d{1,2}(\.\d{1,4})?$|^100$/, { message: 'a percentage such as 15 or 1.25' }),
  from: day,
  until: day.optional(),
  accounts: z
    .array(z.string().regex(/^[^\s*][^*]{0,59}\*?$/))
    .min(1)
    .max(50)
    .readonly()
    .optional(),
});

/** What is asked of the tax on an invoice beyond its arithmetic. */
export const TAX = [
  defineSetting({
    key: 'tax.codeChecked',
    schema: z.boolean(),
    unit: 'yes or no',
    default: true,
    title: 'Tax rates and exemptions checked',
    meaning:
      "Whether an invoice is held that is taxed at a rate its supplier's country does not have on that day, or that claims an exemption, a reverse charge or an export without a reason or without qualifying for it.",
    acts: 'When an invoice is judged (AP.TAX.CODE).',
    strictness: { scale: [false, true], stricter: 'higher' },
    merge: 'replace',
    group: 'Tax',
  }),
  defineSetting({
    key: 'tax.unansweredChecks',
    schema: z.int().min(1).max(20),
    unit: 'checks in a row',
    default: 3,
    title: 'Unanswered tax checks until an invoice is held',
    meaning:
      'How often in a row the tax service gives no answer on an invoice before the invoice is held. It is asked again all the same, and once it answers the hold ends by itself.',
    acts: 'Where a tax service is connected and gives no answer (AP.TAX.ENGINE_FAILED).',
    strictness: 'lower',
    merge: 'replace',
    group: 'Tax',
  }),
  defineSetting({
    key: 'tax.withholding',
    schema: z.record(
      z.string().regex(/^[A-Z]{2}(\.[a-z][a-z0-9-]{0,39})?$/, {
        message: 'a country such as BR, or with a name for the kind: IN.fees-2026',
      }),
      withholding,
    ),
    unit: 'rate per country and kind',
    default: {},
    title: 'Withholding tax',
    meaning:
      'What is to be kept back for the authority of what suppliers of a country bill: percent of the net amount, from a day on, until another, of lines coded to certain accounts or of all. An invoice that says nothing of it, or another amount, is held; the tolerance for tax counts.',
    acts: 'When an invoice is judged (AP.TAX.WITHHOLDING).',
    strictness: 'none',
    merge: 'extend',
    group: 'Tax',
  }),
];
