import { z } from 'zod';
import { defineSetting } from '../setting.ts';

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
];
