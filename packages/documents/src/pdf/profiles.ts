/** A family of PDFs with an invoice inside: by the name that its standard gives the file. */
export interface Family {
  /** Begins the format's name; that of the XML follows. */
  format: 'facturx' | 'zugferd' | 'orderx';
  file: RegExp;
  /** Namespaces of its words about itself in the PDF's description. */
  xmp: readonly string[];
}

const FACTURX = 'urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#';

/** Factur-X 1.0 (also ZUGFeRD 2.1 and later, XRechnung in PDF), ZUGFeRD 2.0, ZUGFeRD 1.0, Order-X 1.0. */
export const FAMILIES: readonly Family[] = [
  { format: 'facturx', file: /^factur-x\.xml$/i, xmp: [FACTURX] },
  { format: 'facturx', file: /^xrechnung\.xml$/i, xmp: [FACTURX] },
  { format: 'zugferd', file: /^zugferd-invoice\.xml$/, xmp: ['urn:zugferd:pdfa:CrossIndustryDocument:invoice:2p0#'] },
  { format: 'zugferd', file: /^zugferd-invoice\.xml$/i, xmp: ['urn:ferd:pdfa:CrossIndustryDocument:invoice:1p0#'] },
  { format: 'orderx', file: /^order-x\.xml$/i, xmp: ['urn:factur-x:pdfa:CrossIndustryDocument:1p0#'] },
];

export const familyOf = (file: string): Family | undefined => FAMILIES.find((one) => one.file.test(file));

// The last part of a guideline's name, and the level that the description must give for it.
const LEVELS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/xrechnung/, ['XRECHNUNG']],
  [/:minimum$/, ['MINIMUM']],
  [/:basicwl$/, ['BASIC WL', 'BASICWL']],
  [/:basic$/, ['BASIC']],
  [/:extended$/, ['EXTENDED']],
  [/:(comfort|en16931)$|^urn:cen\.eu:en16931:2017$/, ['EN 16931', 'EN16931', 'COMFORT']],
];

/** Levels as the description may name them for an invoice's guideline (BT-24); undefined for one that no family has. */
export const levelsOf = (guideline: string): readonly string[] | undefined =>
  LEVELS.find(([pattern]) => pattern.test(guideline.trim().toLowerCase()))?.[1];
