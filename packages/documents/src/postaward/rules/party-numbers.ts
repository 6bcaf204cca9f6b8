import type { Finding } from '../../rules/rule.ts';
import type { PartyFacts } from '../../ubl/facts.ts';
import type { PostAwardRule } from './rule.ts';

const digits = (value: string): number[] => [...value].map(Number);

/** GS1: the last digit of a GLN follows from the others, weighted by 3 and 1 from behind. */
function isGln(value: string): boolean {
  if (!/^\d{2,20}$/.test(value)) return false;
  const all = digits(value);
  const check = all.pop() as number;
  const sum = all.reverse().reduce((total, digit, at) => total + digit * (at % 2 === 0 ? 3 : 1), 0);
  return (10 - (sum % 10)) % 10 === check;
}

/** Norway: nine digits, the last by modulus 11 with the weights 3 2 7 6 5 4 3 2. */
function isNorwegian(value: string): boolean {
  if (!/^\d{9}$/.test(value)) return false;
  const all = digits(value);
  const sum = [3, 2, 7, 6, 5, 4, 3, 2].reduce((total, weight, at) => total + weight * (all[at] as number), 0);
  return (11 - (sum % 11)) % 11 === all[8];
}

/** Belgium: ten digits, the last two are 97 minus the rest of the others by 97. */
const isBelgian = (value: string): boolean =>
  /^\d{10}$/.test(value) && 97 - (Number(value.slice(0, 8)) % 97) === Number(value.slice(8));

/** Italy: an Italian VAT number has eleven digits and Luhn's check digit; those of other countries are not judged. */
function isItalianVat(value: string): boolean {
  if (!/^IT/i.test(value)) return true;
  const number = value.slice(2);
  if (!/^\d{11}$/.test(number)) return false;
  const sum = digits(number).reduce((total, digit, at) => {
    const doubled = at % 2 === 1 ? digit * 2 : digit;
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}

const isSwedish = (value: string): boolean => /^\d{10}$/.test(value);

/** Australia: eleven digits; the first less one, all weighted, give a multiple of 89. */
function isAustralian(value: string): boolean {
  if (!/^\d{11}$/.test(value)) return false;
  const weights = [10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19];
  const all = digits(value);
  const sum = weights.reduce((total, weight, at) => total + weight * ((all[at] as number) - (at === 0 ? 1 : 0)), 0);
  return sum % 89 === 0;
}

const NUMBERS: readonly (readonly [
  id: string,
  scheme: string,
  what: string,
  holds: (value: string) => boolean,
  severity?: 'fatal' | 'warning',
])[] = [
  ['R040', '0088', 'location number (GLN)', isGln],
  ['R041', '0192', 'Norwegian organisation number', isNorwegian],
  ['R043', '0208', 'Belgian enterprise number', isBelgian],
  ['R047', '0211', 'Italian VAT number', isItalianVat, 'warning'],
  ['R048', '9906', 'Italian VAT number', isItalianVat, 'warning'],
  ['R049', '0007', 'Swedish organisation number', isSwedish],
  ['R050', '0151', 'Australian Business Number', isAustralian],
];

/** The numbers of a party with their schemes. */
function numbersOf(party: PartyFacts): { scheme?: string; id: string }[] {
  const endpoint = party.endpointId === undefined ? [] : [{ scheme: party.endpointScheme, id: party.endpointId }];
  const legal = (party.legal ?? []).flatMap(({ companyId, companyScheme }) =>
    companyId === undefined ? [] : [{ scheme: companyScheme, id: companyId }],
  );
  return [...endpoint, ...(party.identifiers ?? []), ...legal];
}

const ROLES = [
  'supplier',
  'customer',
  'originator',
  'invoicee',
  'seller',
  'despatcher',
  'buyer',
  'receiver',
  'sender',
  'payee',
];

type WithParties = { rootPath: string } & Record<string, unknown>;

function wrongNumbers(facts: WithParties, scheme: string, holds: (value: string) => boolean): Finding[] {
  const parties = ROLES.flatMap((role) => (facts[role] as PartyFacts | undefined) ?? []);
  const wrong = parties.flatMap(numbersOf).filter((one) => one.scheme === scheme && !holds(one.id));
  return wrong.map(({ id }) => ({ path: facts.rootPath, detail: `"${id.slice(0, 40)}" is not one.` }));
}

/** The numbers of parties that have a form of their own, whatever the document. */
export const PARTY_NUMBERS: readonly PostAwardRule<WithParties>[] = NUMBERS.map(
  ([id, scheme, what, holds, severity = 'fatal']): PostAwardRule<WithParties> => ({
    id: `PEPPOL-COMMON-${id}`,
    severity,
    message: `A number of scheme ${scheme} must be a ${what}.`,
    check: (facts) => wrongNumbers(facts, scheme, holds),
  }),
);
