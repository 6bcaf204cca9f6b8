import type { InvoiceFacts } from '../ubl/facts.ts';
import { amountsOf } from './amounts.ts';
import { ADDRESS_SCHEMES } from './code-lists/address-schemes.ts';
import { ALLOWANCE_REASONS } from './code-lists/allowance-reasons.ts';
import { CHARGE_REASONS } from './code-lists/charge-reasons.ts';
import { codes } from './code-lists/codes.ts';
import { MIME_TYPES } from './code-rules.ts';
import { isCurrency } from './codes.ts';
import { type At, documents, each, schemedIds, taxes } from './each.ts';
import { ofDocument, ofLines, type Placed } from './figures.ts';
import { must } from './must.ts';
import type { Rule } from './rule.ts';

const INVOICES = codes(
  '71 80 82 84 102 218 219 326 331 380 382 383 384 386 388 393 395 553 575 623 780 817 870 875 876 877',
);
const CREDIT_NOTES = codes('381 396 81 83 532');
const TAX_POINTS = { UBL: codes('3 35 432'), CII: codes('5 29 72') };

const says = (code: string) => `“${code.slice(0, 40)}” is not one of them.`;

/** The number of the Peppol process in the ProfileID, "01" for plain billing. */
const process = (facts: InvoiceFacts): string | undefined =>
  /^urn:fdc:peppol\.eu:2017:poacc:billing:(\d{2}):1\.0$/.exec(facts.profileId ?? '')?.[1];

function reasons(id: string, charge: boolean, list: ReadonlySet<string>): Rule {
  const what = charge ? 'charge' : 'allowance';
  const placed = (facts: InvoiceFacts) =>
    [...ofDocument(facts), ...ofLines(facts)].map((one) => ({ it: one, path: one.path }));
  return each(
    `PEPPOL-EN16931-${id}`,
    `The reason code of ${charge ? 'a' : 'an'} ${what} must be of the published list.`,
    placed,
    (one: Placed) => {
      const code = one.entry.reasonCode;
      return one.charge === charge && code !== undefined && !list.has(code) && says(code);
    },
  );
}

function isTypeAllowed({ typeCode, kind, places, ...facts }: InvoiceFacts, only: 'Invoice' | 'CreditNote'): boolean {
  if (typeCode === undefined || process(facts as InvoiceFacts) !== '01') return true;
  if (places.syntax === 'CII') return only === 'CreditNote' || INVOICES.has(typeCode) || CREDIT_NOTES.has(typeCode);
  return kind !== only || (only === 'Invoice' ? INVOICES : CREDIT_NOTES).has(typeCode);
}

// One wrong code stands at many amounts: the first place tells of it.
function currencies(facts: InvoiceFacts): At<string>[] {
  const first = new Map<string, string>();
  if (facts.strayCurrency) first.set(facts.strayCurrency, facts.rootPath);
  for (const [amount, path] of amountsOf(facts)) {
    if (amount?.currency && !first.has(amount.currency)) first.set(amount.currency, path);
  }
  return [...first].map(([it, path]) => ({ it, path }));
}

/** Which category goes with a reason for exemption. */
const CATEGORY_OF_REASON: readonly (readonly [id: string, reason: string, category: string])[] = [
  ['P0104', 'VATEX-EU-G', 'G'],
  ['P0105', 'VATEX-EU-O', 'O'],
  ['P0106', 'VATEX-EU-IC', 'K'],
  ['P0107', 'VATEX-EU-AE', 'AE'],
  ['P0108', 'VATEX-EU-D', 'E'],
  ['P0109', 'VATEX-EU-F', 'E'],
  ['P0110', 'VATEX-EU-I', 'E'],
  ['P0111', 'VATEX-EU-J', 'E'],
];

/** Peppol BIS Billing 3: codes, types and dates (PEPPOL-EN16931-CL*, -P*, -F001). */
export const PEPPOL_CODES: readonly Rule[] = [
  each(
    'PEPPOL-EN16931-CL001',
    'An attached file must be of one of the kinds allowed (MIME type).',
    (facts) => [...documents(facts), { it: { attachment: facts.attachment }, path: facts.rootPath }],
    ({ attachment }) => {
      const type = attachment?.mimeCode;
      return type !== undefined && !MIME_TYPES.has(type) && says(type);
    },
  ),
  reasons('CL002', false, ALLOWANCE_REASONS),
  reasons('CL003', true, CHARGE_REASONS),
  each(
    'PEPPOL-EN16931-CL006',
    'When the tax is due must be given by a code of the published list.',
    (facts) => (facts.periods ?? []).map((it) => ({ it, path: facts.rootPath + facts.places.period })),
    ({ descriptionCode: code }, { places }) => code !== undefined && !TAX_POINTS[places.syntax].has(code) && says(code),
  ),
  each(
    'PEPPOL-EN16931-CL007',
    'A currency must be given by its code of three letters (ISO 4217).',
    currencies,
    (code, facts) => code !== facts.currency && !isCurrency(code) && says(code),
  ),
  each(
    'PEPPOL-EN16931-CL008',
    'The scheme of an electronic address must be of the published list (EAS).',
    schemedIds,
    (id) => {
      return id.kind === 'endpoint' && !ADDRESS_SCHEMES.has(id.scheme) && says(id.scheme);
    },
  ),
  must(
    'PEPPOL-EN16931-P0100',
    'The type of the invoice is not one of those of the Peppol billing process.',
    (facts) => isTypeAllowed(facts, 'Invoice'),
    (places) => places.typeCode,
  ),
  must(
    'PEPPOL-EN16931-P0101',
    'The type of the credit note is not one of those of the Peppol billing process.',
    (facts) => isTypeAllowed(facts, 'CreditNote'),
    (places) => places.typeCode,
  ),
  ...CATEGORY_OF_REASON.map(([id, reason, category]) =>
    each(
      `PEPPOL-EN16931-${id}`,
      `The exemption reason ${reason} goes with the VAT category ${category} alone.`,
      taxes,
      (tax) => {
        return tax.exemptionReasonCode?.toUpperCase() === reason && tax.category !== category;
      },
    ),
  ),
  {
    id: 'PEPPOL-EN16931-F001',
    severity: 'fatal',
    message: 'A date must be written as year-month-day: 2026-03-31.',
    check: (facts) => (facts.noted?.date ?? []).map((path) => ({ path })),
  },
];
