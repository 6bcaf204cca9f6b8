import type { Problem } from '../../canonical.ts';
import { AGREEMENT } from './agreement.ts';
import { DESPATCH } from './despatch.ts';
import { identity, ORDER_CONTENT } from './ordering.ts';
import { PARTY_NUMBERS } from './party-numbers.ts';
import { INVOICE_RESPONSE, MESSAGE_RESPONSE, orderResponse, PARTIES } from './responses.ts';
import { type PostAwardRule, rulesOf } from './rule.ts';
import { ORDER_TOTALS } from './totals.ts';

const SPECIFICATION = 'urn:fdc:peppol.eu:poacc:trns:';
const ADVANCED = 'urn:fdc:peppol.eu:poacc:bis:advanced_ordering:3';
const ORDERING = ['urn:fdc:peppol.eu:poacc:bis:order_only:3', 'urn:fdc:peppol.eu:poacc:bis:ordering:3', ADVANCED];

// Facts differ by document; a set is only ever asked about those of its own.
type AnyRule = PostAwardRule<never>;

const OF_ALL = PARTY_NUMBERS as unknown as readonly AnyRule[];

/** The rules of Peppol's post-award documents by the specification that a document says it follows. */
export const RULE_SETS: Readonly<Record<string, readonly AnyRule[]>> = {
  'order:3': rulesOf('T01', [...ORDER_CONTENT, ...ORDER_TOTALS, ...identity(ORDERING, `${SPECIFICATION}order:3`)]),
  'order_change:3': rulesOf('T114', [
    ...ORDER_CONTENT,
    ...ORDER_TOTALS,
    ...identity([ADVANCED], `${SPECIFICATION}order_change:3`),
  ]),
  'order_cancellation:3': rulesOf('T115', [
    ...PARTIES,
    ...identity([ADVANCED], `${SPECIFICATION}order_cancellation:3`),
  ]),
  'order_response:3': rulesOf('T76', orderResponse(`${SPECIFICATION}order_response:3`)),
  'order_response_advanced:3': rulesOf('T116', orderResponse(`${SPECIFICATION}order_response_advanced:3`)),
  'order_agreement:3': rulesOf('T110', AGREEMENT),
  'despatch_advice:3': rulesOf('T16', DESPATCH),
  'invoice_response:3': rulesOf('T111', INVOICE_RESPONSE),
  'mlr:3': rulesOf('T71', MESSAGE_RESPONSE),
};

/** Every rule of them by its public id. */
export const POST_AWARD_RULES: readonly AnyRule[] = [...Object.values(RULE_SETS).flat(), ...OF_ALL];

/** Judges a document by the Peppol specification it names; one that names none is not judged. */
export function checkPostAward(facts: { rootPath: string; customizationId?: string }, problemsMax: number): Problem[] {
  const named = facts.customizationId?.startsWith(SPECIFICATION)
    ? facts.customizationId.slice(SPECIFICATION.length)
    : '';
  const set = RULE_SETS[named.split(':', 2).join(':')];
  const problems: Problem[] = [];
  for (const { id: code, severity, message, check } of set ? [...set, ...OF_ALL] : []) {
    for (const { path, detail } of check(facts as never)) {
      if (problems.length >= problemsMax) return problems;
      problems.push({ code, severity, message: detail ? `${message} ${detail}` : message, path });
    }
  }
  return problems;
}
