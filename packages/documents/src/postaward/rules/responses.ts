import type { Finding } from '../../rules/rule.ts';
import type { PartyFacts, PeriodFacts } from '../../ubl/facts.ts';
import type { ApplicationResponseFacts, OrderingFacts, StatusFacts } from '../facts.ts';
import { otherCurrencies, repeatedLines } from './ordering.ts';
import { lineAt } from './parts.ts';
import { type Numbered, unless } from './rule.ts';

type OrderRule = Numbered<OrderingFacts>;
type AnswerRule = Numbered<ApplicationResponseFacts>;

const isIdentified = (party: PartyFacts | undefined): boolean =>
  party === undefined || party.identifiers !== undefined || party.legal?.some((one) => one.name !== undefined) === true;

function backwards(facts: OrderingFacts): Finding[] {
  const wrong = (periods: PeriodFacts[] | undefined, path: string) =>
    (periods ?? []).flatMap(({ start, end }) => (start && end && end < start ? [{ path }] : []));
  const ofLines = (facts.lines ?? []).flatMap((line, at) => wrong(line.promised, `${lineAt(facts, at)}/cac:Delivery`));
  return [...wrong(facts.promised, `${facts.rootPath}/cac:Delivery`), ...ofLines];
}

/** Answers with this code must have lines, or must have none. */
const lines = (code: string, wanted: boolean) => (facts: OrderingFacts) =>
  unless(facts.responseCode !== code || (facts.lines !== undefined) === wanted, facts, '/cbc:OrderResponseCode');

/** Who buys and who sells is named or numbered. */
export const PARTIES: readonly OrderRule[] = [
  [
    'R001',
    'The buyer must be given by its registered name or by a number.',
    (facts) => unless(isIdentified(facts.customer), facts, '/cac:BuyerCustomerParty/cac:Party'),
  ],
  [
    'R002',
    'The seller must be given by its registered name or by a number.',
    (facts) => unless(isIdentified(facts.supplier), facts, '/cac:SellerSupplierParty/cac:Party'),
  ],
];

/** What the answer to an order must say (T76, T116). */
export function orderResponse(customization: string): readonly OrderRule[] {
  return [
    ...PARTIES,
    ['R003', 'Each line must have a number that no other line has.', repeatedLines],
    ['R004', 'A period of delivery ends before it begins.', backwards],
    ['R005', 'All amounts must be in the currency of the document.', otherCurrencies],
    [
      'R006',
      'The specification is not the one of this document.',
      (facts) => unless(facts.customizationId?.startsWith(customization) !== false, facts, '/cbc:CustomizationID'),
    ],
    ['R007', 'An order that is accepted on conditions (CA) needs the lines that say which.', lines('CA', true)],
    ['R008', 'An order that is accepted (AP) is answered without lines.', lines('AP', false)],
    ['R009', 'An order that is rejected (RE) is answered without lines.', lines('RE', false)],
    ['R010', 'An order whose receipt is confirmed (AB) is answered without lines.', lines('AB', false)],
  ];
}

/** The clarification codes of an Invoice Response: why, and what to do. */
export const STATUS_REASONS = new Set('NON REF LEG REC QUA DEL PRI QTY ITM PAY UNR FIN PPD OTH'.split(' '));
export const STATUS_ACTIONS = new Set('NOA PIN NIN CNF CNP CNA OTH'.split(' '));

const REASONED = new Set(['CA', 'UQ', 'RE']);

function eachStatus(facts: ApplicationResponseFacts, holds: (status: StatusFacts) => boolean): Finding[] {
  return (facts.answers ?? []).flatMap(({ response }, at) =>
    (response?.statuses ?? []).flatMap((status, position) =>
      holds(status)
        ? []
        : [{ path: `${facts.rootPath}/cac:DocumentResponse[${at + 1}]/cac:Response/cac:Status[${position + 1}]` }],
    ),
  );
}

const needsWords = (code: string) => (status: StatusFacts) => status.code !== code || status.text !== undefined;

/** What an Invoice Response (T111) must say. */
export const INVOICE_RESPONSE: readonly AnswerRule[] = [
  [
    'R001',
    'An answer of CA, UQ or RE needs a code that says why.',
    (facts) =>
      (facts.answers ?? []).flatMap(({ response }, at) =>
        !REASONED.has(response?.code ?? '') || response?.statuses?.some((status) => status.code)
          ? []
          : [{ path: `${facts.rootPath}/cac:DocumentResponse[${at + 1}]/cac:Response` }],
      ),
  ],
  ['R002', 'The code OTH should be explained in words.', (facts) => eachStatus(facts, needsWords('OTH')), 'warning'],
  ['R004', 'A partial payment (PPD) must be explained in words.', (facts) => eachStatus(facts, needsWords('PPD'))],
  [
    'R005',
    'The reason is not a code of the list OPStatusReason.',
    (facts) => eachStatus(facts, ({ code, list }) => list !== 'OPStatusReason' || !code || STATUS_REASONS.has(code)),
  ],
  [
    'R006',
    'The action asked for is not a code of the list OPStatusAction.',
    (facts) => eachStatus(facts, ({ code, list }) => list !== 'OPStatusAction' || !code || STATUS_ACTIONS.has(code)),
  ],
];

/** What a Message Level Response (T71) must say. */
export const MESSAGE_RESPONSE: readonly AnswerRule[] = [
  [
    'R001',
    'The specification is not the one of this document.',
    (facts) =>
      unless(
        facts.customizationId?.startsWith('urn:fdc:peppol.eu:poacc:trns:mlr:3') !== false,
        facts,
        '/cbc:CustomizationID',
      ),
  ],
];
