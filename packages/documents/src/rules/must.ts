import type { InvoiceFacts } from '../ubl/facts.ts';
import type { Places } from './places.ts';
import type { Rule } from './rule.ts';

/** Where below the root a rule looks, in the syntax of the invoice. */
export type Below = (places: Places) => string;

/** A check of the whole document: one finding at the place unless it holds. */
export function unless(holds: (facts: InvoiceFacts) => boolean, below?: Below): Rule['check'] {
  return (facts) => (holds(facts) ? [] : [{ path: facts.rootPath + (below?.(facts.places) ?? '') }]);
}

/** A rule of the whole document, "this must be so": `below` says where it is looked for. */
export function must(
  id: string,
  message: string,
  holds: (facts: InvoiceFacts) => boolean,
  below?: Below,
  severity: Rule['severity'] = 'fatal',
): Rule {
  return { id, severity, message, check: unless(holds, below) };
}

/** True where an element at one of the places, or below it, is there but empty: it is not missing as well. */
export function hasBlank(facts: InvoiceFacts, ...places: string[]): boolean {
  return facts.blanks.some((path) => places.some((place) => path.startsWith(facts.rootPath + place)));
}
