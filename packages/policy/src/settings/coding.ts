import { z } from 'zod';
import { defineSetting } from '../setting.ts';

/** What is asked of the accounts that an invoice is coded to. */
export const CODING = [
  defineSetting({
    key: 'coding.required',
    schema: z.boolean(),
    unit: 'yes or no',
    default: false,
    title: 'Account required without an order',
    meaning: 'Whether an invoice line that names no order must say the account or cost centre it is for.',
    acts: 'When an invoice is judged (AP.CODING.ACCOUNT).',
    strictness: { scale: [false, true], stricter: 'higher' },
    merge: 'replace',
    group: 'Coding',
  }),
  defineSetting({
    key: 'coding.blockedAccounts',
    schema: z
      .array(z.string().regex(/^[^\s*][^*]{0,59}\*?$/))
      .max(500)
      .readonly(),
    unit: 'accounts, or beginnings of accounts that end with a star',
    default: [],
    title: 'Accounts not to be used',
    meaning:
      'Accounts and cost centres that no invoice line may be coded to, such as closed ones; `47*` stands for all that begin with 47. Levels add to the list.',
    acts: 'When an invoice is judged (AP.CODING.ACCOUNT).',
    strictness: 'higher',
    merge: 'extend',
    group: 'Coding',
  }),
];
