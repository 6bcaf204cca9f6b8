import { breaksInvoiceRule, breaksPostAwardRule, type Fragment } from '../../../packages/documents/test/fragments.ts';
import type { Judged } from './judge.ts';

/** How the fragments of a published rule set are judged otherwise than their publisher says; a rule not checked here differs. */
export function fragmentDifferences(file: string, fragments: readonly Fragment[], orders: boolean): Judged {
  const breaks = orders ? breaksPostAwardRule : breaksInvoiceRule;
  const words = (broken: boolean | undefined) => (broken === undefined ? 'not checked' : broken ? 'broken' : 'kept');
  const wrong = fragments.flatMap((fragment, at) => {
    const found = breaks(fragment);
    if (found === fragment.breaks) return [];
    return [{ what: `${fragment.rule} #${at + 1}`, expected: words(fragment.breaks), found: words(found) }];
  });
  return { file, checks: fragments.length, differences: wrong };
}
