import { figure } from '../../rules/figures.ts';
import type { Finding } from '../../rules/rule.ts';
import type { DespatchFacts } from '../facts.ts';
import { isKnown } from './ordering.ts';
import { type Numbered, unless } from './rule.ts';

type Line = NonNullable<DespatchFacts['lines']>[number];

function eachLine(facts: DespatchFacts, holds: (line: Line) => boolean): Finding[] {
  return (facts.lines ?? []).flatMap((line, at) =>
    holds(line) ? [] : [{ path: `${facts.rootPath}/cac:DespatchLine[${at + 1}]` }],
  );
}

/** What a despatch advice (T16) must say. */
export const DESPATCH: readonly Numbered<DespatchFacts>[] = [
  [
    'R002',
    'A despatch advice should name its order.',
    (facts) => unless(facts.orders?.some((order) => order.number) === true, facts, '/cac:OrderReference'),
    'warning',
  ],
  [
    'R003',
    'Each item needs the number of its seller or a standard number.',
    (facts) => eachLine(facts, (line) => (line.standardItemId ?? line.sellerItemId) !== undefined),
  ],
  ['R004', 'Each item needs a name.', (facts) => eachLine(facts, (line) => line.name !== undefined)],
  [
    'R005',
    'Each line should say how much is delivered.',
    (facts) => eachLine(facts, (line) => line.quantity !== undefined),
    'warning',
  ],
  [
    'R006',
    'The quantity delivered must not be negative.',
    (facts) =>
      eachLine(facts, ({ quantity }) => quantity === undefined || figure(quantity)?.greaterThanOrEqualTo(0) === true),
  ],
  [
    'R007',
    'A quantity that is still to come should be explained.',
    (facts) => eachLine(facts, (line) => line.outstanding === undefined || line.outstandingReason !== undefined),
    'warning',
  ],
  [
    'R008',
    'The buyer must be named or numbered.',
    (facts) => unless(isKnown(facts.buyer), facts, '/cac:BuyerCustomerParty'),
  ],
  [
    'R009',
    'The seller must be named or numbered.',
    (facts) => unless(isKnown(facts.seller), facts, '/cac:SellerSupplierParty'),
  ],
  [
    'R010',
    'Who asked for the goods must be named or numbered.',
    (facts) => unless(isKnown(facts.originator), facts, '/cac:OriginatorCustomerParty'),
  ],
];
