import {
  isAustralian,
  isBelgian,
  isDanish,
  isGln,
  isItalianOffice,
  isItalianTaxCode,
  isItalianVat,
  isNorwegian,
  isSwedish,
} from './check-digits.ts';
import { each, type SchemedId, schemedIds } from './each.ts';
import type { Rule } from './rule.ts';

/** A rule of one scheme: a number that says it is of it must be sound. */
function scheme(
  number: string,
  code: string,
  name: string,
  isSound: (text: string) => boolean,
  kinds?: readonly SchemedId['kind'][],
): Rule {
  const breaks = ({ id, scheme: stated, kind }: SchemedId) =>
    stated === code && (!kinds || kinds.includes(kind)) && !isSound(id) && `“${id.slice(0, 40)}” is none.`;
  return each(
    `PEPPOL-COMMON-${number}`,
    `A number of scheme ${code} must be a valid ${name}.`,
    schemedIds,
    breaks,
    'warning',
  );
}

const ADDRESS = ['endpoint'] as const;

/**
 * Peppol: numbers of parties are sound by the check digits of their scheme (PEPPOL-COMMON-R040 to R050). Peppol has made some of
 * them fatal over the years; here each is a warning: a number that does not check out makes an invoice no less payable, and
 * examples that are published as valid carry some.
 */
export const PEPPOL_IDENTIFIERS: readonly Rule[] = [
  scheme('R040', '0088', 'Global Location Number (GLN)', isGln),
  scheme('R041', '0192', 'Norwegian organisation number', isNorwegian),
  scheme('R042', '0184', 'Danish CVR number, DK and eight digits', isDanish),
  scheme('R043', '0208', 'Belgian enterprise number', isBelgian),
  scheme('R044', '0201', 'Italian IPA code', isItalianOffice),
  scheme('R045', '0210', 'Italian tax code (Codice Fiscale)', isItalianTaxCode),
  scheme('R046', '9907', 'Italian tax code (Codice Fiscale)', isItalianTaxCode, ADDRESS),
  scheme('R047', '0211', 'Italian VAT number (Partita IVA)', isItalianVat),
  scheme('R048', '9906', 'Italian VAT number (Partita IVA)', isItalianVat, ADDRESS),
  scheme('R049', '0007', 'Swedish organisation number', isSwedish),
  scheme('R050', '0151', 'Australian Business Number (ABN)', isAustralian),
];
