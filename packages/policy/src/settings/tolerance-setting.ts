import { type Limit, limitSchema } from '../limit.ts';
import { defineSetting } from '../setting.ts';

const ACTS: Record<string, string> = {
  Matching: 'When an invoice line is compared with its order and receipts (AP.MATCH).',
  Tax: 'When the tax of an invoice is computed again (AP.TAX).',
};

/** Declares one limit of a tolerance of this group. */
export function tolerance<K extends string>(
  key: K,
  group: string,
  unit: string,
  title: string,
  meaning: string,
  value: Limit,
) {
  return defineSetting({
    key,
    schema: limitSchema,
    unit,
    default: value,
    title,
    meaning,
    acts: ACTS[group]!,
    strictness: 'lower',
    merge: 'replace',
    group,
  });
}
