import type { InvoiceFacts, LineFacts } from '../ubl/facts.ts';
import { ADDRESS_SCHEMES, FORMER_ADDRESS_SCHEMES } from './code-lists/address-schemes.ts';
import { ALLOWANCE_REASONS } from './code-lists/allowance-reasons.ts';
import { CHARGE_REASONS } from './code-lists/charge-reasons.ts';
import { codes } from './code-lists/codes.ts';
import { CREDIT_NOTE_TYPES, INVOICE_TYPES } from './code-lists/document-types.ts';
import { EXEMPTION_REASONS } from './code-lists/exemption-reasons.ts';
import { IDENTIFIER_SCHEMES } from './code-lists/identifier-schemes.ts';
import { ITEM_CLASSES } from './code-lists/item-classes.ts';
import { NOTE_SUBJECTS } from './code-lists/note-subjects.ts';
import { OBJECT_SCHEMES } from './code-lists/object-schemes.ts';
import { PAYMENT_MEANS } from './code-lists/payment-means.ts';
import { UNITS } from './code-lists/units.ts';
import { isCountry } from './codes.ts';
import { type At, documents, each, lineObjects, lineTaxes, means, schemedIds, taxes } from './each.ts';
import { linePath, ofDocument, ofLines, type Placed } from './figures.ts';
import type { Rule } from './rule.ts';

/** Attached files may be of these kinds (BT-125-1). */
export const MIME_TYPES = codes(`
  application/pdf image/png image/jpeg text/csv application/vnd.openxmlformats-officedocument.spreadsheetml.sheet
  application/vnd.oasis.opendocument.spreadsheet
`);
const TAX_CATEGORIES = codes('AE L M E S Z G O K B');
// Which date the tax is due at (BT-8): UBL has codes of UNTDID 2005, CII of 2475.
const TAX_POINTS = { UBL: codes('3 35 432'), CII: codes('5 29 72') };

type Coded = At<string>;

/** A rule that each code of some kind is of its list. */
function coded(
  id: string,
  message: string,
  where: (facts: InvoiceFacts) => readonly Coded[],
  isKnown: (code: string, facts: InvoiceFacts) => boolean,
): Rule {
  return each(id, message, where, (code, facts) => !isKnown(code, facts) && `“${code.slice(0, 40)}” is no such code.`);
}

function one(code: string | undefined, path: string): Coded[] {
  return code === undefined ? [] : [{ it: code, path }];
}

const ofLine =
  (
    code: (line: LineFacts) => (string | undefined)[],
    place: 'item' | 'price' | 'lineId' | '' = '',
  ): ((facts: InvoiceFacts) => Coded[]) =>
  (facts) =>
    (facts.lines ?? []).flatMap((line, at) =>
      code(line).flatMap((each) => one(each, linePath(facts, at) + (place && facts.places[place]))),
    );

const reasons =
  (charge: boolean) =>
  (facts: InvoiceFacts): Coded[] =>
    [...ofDocument(facts), ...ofLines(facts)].flatMap((placed: Placed) =>
      placed.charge === charge ? one(placed.entry.reasonCode, placed.path) : [],
    );

const isType = (code: string, { kind, places }: InvoiceFacts): boolean => {
  if (places.syntax === 'CII') return INVOICE_TYPES.has(code) || CREDIT_NOTE_TYPES.has(code);
  return (kind === 'CreditNote' ? CREDIT_NOTE_TYPES : INVOICE_TYPES).has(code);
};

const allObjects = (facts: InvoiceFacts): Coded[] =>
  [...documents(facts), ...lineObjects(facts)].flatMap(({ it, path }) => {
    return it.typeCode === '130' ? one(it.scheme, path) : [];
  });

const schemes =
  (kind: 'endpoint' | 'party' | 'legal') =>
  (facts: InvoiceFacts): Coded[] =>
    schemedIds(facts).flatMap(({ it, path }) =>
      it.kind === kind && !(kind === 'party' && it.scheme === 'SEPA' && it.isCreditor) ? one(it.scheme, path) : [],
    );

const subjects = (facts: InvoiceFacts): Coded[] =>
  (facts.notes ?? []).flatMap((note) => one(/^#([A-Z]{3})#/.exec(note)?.[1], facts.rootPath));

const isScheme = (code: string): boolean => IDENTIFIER_SCHEMES.has(code);

/** EN 16931: codes that must be of their published list (BR-CL-01 to BR-CL-26). */
export const CODE_RULES: readonly Rule[] = [
  coded(
    'BR-CL-01',
    'The type of the document is given by a code of UNTDID 1001.',
    (facts) => one(facts.typeCode, facts.rootPath + facts.places.typeCode),
    isType,
  ),
  coded(
    'BR-CL-06',
    'When the tax is due is given by a code: of the invoice, of the delivery, or of the payment.',
    (facts) =>
      (facts.periods ?? []).flatMap((period) => one(period.descriptionCode, facts.rootPath + facts.places.period)),
    (code, { places }) => TAX_POINTS[places.syntax].has(code),
  ),
  coded('BR-CL-07', 'The scheme of the billed object is given by a code of UNTDID 1153.', allObjects, (code) =>
    OBJECT_SCHEMES.has(code),
  ),
  coded('BR-CL-08', 'The subject of a note is given by a code of UNTDID 4451.', subjects, (code) =>
    NOTE_SUBJECTS.has(code),
  ),
  coded(
    'BR-CL-10',
    'The scheme of an identifier of a party is given by a code of ISO 6523.',
    schemes('party'),
    isScheme,
  ),
  coded('BR-CL-11', 'The scheme of a registration number is given by a code of ISO 6523.', schemes('legal'), isScheme),
  coded(
    'BR-CL-13',
    'The scheme of an item’s class is given by a code of UNTDID 7143.',
    ofLine((line) => line.classes?.map((each) => each.list) ?? [], 'item'),
    (code) => ITEM_CLASSES.has(code),
  ),
  coded(
    'BR-CL-15',
    'The country of origin is given by its code of two letters (ISO 3166-1).',
    ofLine((line) => [line.origin?.country], 'item'),
    isCountry,
  ),
  coded(
    'BR-CL-16',
    'The means of payment is given by a code of UNTDID 4461.',
    (facts) => means(facts).flatMap(({ it, path }) => one(it.code, path)),
    (code) => PAYMENT_MEANS.has(code),
  ),
  coded(
    'BR-CL-17',
    'A VAT category is given by its code of UNTDID 5305.',
    (facts) => taxes(facts).flatMap(({ it, path }) => one(it.category, path)),
    (code) => TAX_CATEGORIES.has(code),
  ),
  coded(
    'BR-CL-18',
    'The VAT category of a line is given by its code of UNTDID 5305.',
    (facts) => lineTaxes(facts).flatMap(({ it, path }) => one(it.category, path)),
    (code) => TAX_CATEGORIES.has(code),
  ),
  coded('BR-CL-19', 'The reason of an allowance is given by a code of UNTDID 5189.', reasons(false), (code) =>
    ALLOWANCE_REASONS.has(code),
  ),
  coded('BR-CL-20', 'The reason of a charge is given by a code of UNTDID 7161.', reasons(true), (code) =>
    CHARGE_REASONS.has(code),
  ),
  coded(
    'BR-CL-21',
    'The scheme of an item’s standard number is given by a code of ISO 6523.',
    ofLine((line) => [line.standardItemScheme], 'item'),
    isScheme,
  ),
  coded(
    'BR-CL-22',
    'The reason for exemption from VAT is given by a code of the VATEX list.',
    (facts) => taxes(facts).flatMap(({ it, path }) => one(it.exemptionReasonCode, path)),
    (code) => EXEMPTION_REASONS.has(code.toUpperCase()),
  ),
  coded(
    'BR-CL-23',
    'A unit is given by its code of UN/ECE Recommendation 20 or 21.',
    ofLine((line) => [line.unit, line.priceBaseUnit]),
    (code) => UNITS.has(code),
  ),
  coded(
    'BR-CL-24',
    'The kind of an attached file is given by its MIME type, and must be one of those allowed.',
    (facts) => documents(facts).flatMap(({ it, path }) => one(it.attachment?.mimeCode, path)),
    (code) => MIME_TYPES.has(code),
  ),
  coded(
    'BR-CL-25',
    'The scheme of an electronic address is given by a code of the EAS list.',
    schemes('endpoint'),
    (code) => ADDRESS_SCHEMES.has(code) || FORMER_ADDRESS_SCHEMES.has(code),
  ),
  coded(
    'BR-CL-26',
    'The scheme of the delivery location is given by a code of ISO 6523.',
    (facts) =>
      (facts.deliveries ?? []).flatMap((delivery, at) =>
        one(delivery.locationScheme, `${facts.rootPath}${facts.places.delivery}[${at + 1}]`),
      ),
    isScheme,
  ),
];
