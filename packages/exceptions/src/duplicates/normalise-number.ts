const PREFIX =
  /^(INVOICE|INVOICENO|INV|RECHNUNG|RECHNR|RG|RE|FACTURE|FACTURA|FATTURA|FAKTURA|FACT|FAKT|FAC|FT|FV|NUMBER|NR|NO|BILL|DOC)(?=[^A-Z]|$)/;

// Digits and the letters that are read or typed in their place.
const LOOKALIKE: Record<string, string> = { O: '0', Q: '0', I: '1', L: '1' };

/**
 * An invoice number without what changes when it is typed again: letter case, separators, words for "invoice" in
 * front, leading zeros of each part, and letters that look like digits next to digits.
 */
export function normaliseNumber(number: string): string {
  return numberParts(number).join('');
}

/** The parts of `normaliseNumber`: runs of digits and runs of letters. */
export function numberParts(number: string): string[] {
  let text = number.slice(0, 100).normalize('NFKC').toUpperCase().trim();
  for (let before = ''; before !== text; ) {
    before = text;
    const rest = text.replace(PREFIX, '').replace(/^[^\p{L}\p{N}]+/u, '');
    if (rest !== '') text = rest;
  }
  const tokens = text.split(/[^\p{L}\p{N}]+/u).map(digitsForLookalikes);
  const runs = tokens.flatMap((token) => token.match(/\d+|[^\d]+/g) ?? []);
  return runs.map((run) => run.replace(/^0+(?=\d)/, '')).filter((run) => run !== '');
}

// Only in tokens that are otherwise digits: `2O24-0I5` but not `OSLO1`.
function digitsForLookalikes(token: string): string {
  return /\d/.test(token) && /^[\dOQIL]+$/.test(token)
    ? token.replace(/[OQIL]/g, (letter) => LOOKALIKE[letter]!)
    : token;
}
