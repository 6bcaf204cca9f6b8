// Structures of VAT numbers by country prefix: those of the EU as the Commission's VIES service lists them, and those
// of neighbours (GB and XI: HMRC; NO: Brønnøysund register; CH: UID register; IS: RSK).
const FORMATS: Record<string, RegExp> = {
  AT: /^U\d{8}$/,
  BE: /^[01]?\d{9}$/,
  BG: /^\d{9,10}$/,
  CH: /^E?\d{9}(MWST|TVA|IVA|VAT)?$/,
  CY: /^\d{8}[A-Z]$/,
  CZ: /^\d{8,10}$/,
  DE: /^\d{9}$/,
  DK: /^\d{8}$/,
  EE: /^\d{9}$/,
  EL: /^\d{9}$/,
  ES: /^[A-Z0-9]\d{7}[A-Z0-9]$/,
  FI: /^\d{8}$/,
  FR: /^[A-HJ-NP-Z0-9]{2}\d{9}$/,
  GB: /^(\d{9}|\d{12}|GD[0-4]\d\d|HA[5-9]\d\d)$/,
  HR: /^\d{11}$/,
  HU: /^\d{8}$/,
  IE: /^(\d{7}[A-W][A-I]?|\d[A-Z+*]\d{5}[A-W])$/,
  IS: /^\d{5,6}$/,
  IT: /^\d{11}$/,
  LT: /^(\d{9}|\d{12})$/,
  LU: /^\d{8}$/,
  LV: /^\d{11}$/,
  MT: /^\d{8}$/,
  NL: /^[A-Z0-9+*]{9}B\d{2}$/,
  NO: /^\d{9}(MVA)?$/,
  PL: /^\d{10}$/,
  PT: /^\d{9}$/,
  RO: /^\d{2,10}$/,
  SE: /^\d{12}$/,
  SI: /^\d{8}$/,
  SK: /^\d{10}$/,
  XI: /^(\d{9}|\d{12}|GD[0-4]\d\d|HA[5-9]\d\d)$/,
};

function compact(text: string): string {
  return text.toUpperCase().replace(/[^A-Z0-9+*]/g, '');
}

// Greece writes EL in VAT numbers and GR elsewhere.
const prefixOf = (country: string) => (country === 'GR' ? 'EL' : country);

/**
 * True for a number of the structure that its country gives VAT numbers; a number with another known country's prefix
 * is judged by that country. Undefined where it cannot be judged: an unknown country's number, or one without a prefix
 * or with slashes that may be a national tax number (EN 16931 BT-32, such as Germany's Steuernummer).
 * The structure alone: whether the number is registered is the tax authority's to say.
 */
export function wellFormedRegistration(taxId: string, country: string | undefined): boolean | undefined {
  const number = compact(taxId);
  const own = FORMATS[prefixOf((country ?? '').toUpperCase())];
  const prefixed = FORMATS[prefixOf(number.slice(0, 2))];
  if (prefixed?.test(number.slice(2)) || own?.test(number)) return true;
  return prefixed && !taxId.includes('/') ? false : undefined;
}

/** True when two numbers are one registration: country prefix, suffix for VAT, punctuation and letter case aside. */
export function sameRegistration(a: string, b: string): boolean {
  return core(a) === core(b);
}

function core(taxId: string): string {
  const number = compact(taxId).replace(/(MVA|MWST|TVA|IVA|VAT)$/, '');
  const rest = FORMATS[prefixOf(number.slice(0, 2))] ? number.slice(2) : number;
  return rest.replace(/^E(?=\d{9}$)/, '');
}
