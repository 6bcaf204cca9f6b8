/** Numbers that carry check digits, by the rules of those who give them out. Each answers true for a number that is sound. */

const digitsOf = (text: string): number[] => Array.from(text, Number);
const isDigits = (text: string, length?: number): boolean =>
  /^\d{1,40}$/.test(text) && (length === undefined || text.length === length);

function weighted(digits: readonly number[], weights: readonly number[]): number {
  return digits.reduce((sum, digit, at) => sum + digit * (weights[at] ?? 0), 0);
}

/** Global Location Number (GS1): from the right, digits weigh 3 and 1 in turn. */
export function isGln(text: string): boolean {
  if (!isDigits(text) || text.length < 2) return false;
  const [check = 0, ...rest] = digitsOf(text).reverse();
  const sum = rest.reduce((total, digit, at) => total + digit * (at % 2 === 0 ? 3 : 1), 0);
  return (10 - (sum % 10)) % 10 === check;
}

/** Norwegian organisation number: nine digits, modulus 11. */
export function isNorwegian(text: string): boolean {
  if (!isDigits(text, 9) || Number(text) === 0) return false;
  const digits = digitsOf(text);
  return (11 - (weighted(digits.slice(0, 8), [3, 2, 7, 6, 5, 4, 3, 2]) % 11)) % 11 === digits[8];
}

/** Danish CVR number with its country before it: DK and eight digits. */
export const isDanish = (text: string): boolean => /^DK\d{8}$/.test(text);

/** Belgian enterprise number: the last two of ten digits are 97 minus the rest of the first eight by 97. */
export function isBelgian(text: string): boolean {
  return isDigits(text, 10) && Number(text.slice(8)) === 97 - (Number(text.slice(0, 8)) % 97);
}

/** Code of an Italian public office (IPA): six letters or digits. */
export const isItalianOffice = (text: string): boolean => /^[A-Za-z\d]{6}$/.test(text);

/** Italian tax code: eleven digits of an organisation, or the sixteen characters of a person. */
export function isItalianTaxCode(text: string): boolean {
  return isDigits(text, 11) || /^[A-Za-z]{6}\d{2}[A-Za-z]\d{2}.{3}\d[A-Za-z]$/.test(text);
}

/** Italian VAT number, after its IT: eleven digits, checked as Luhn has it. */
export function isItalianVat(text: string): boolean {
  if (!/^IT/i.test(text)) return true;
  const number = text.slice(2);
  return isDigits(number, 11) && isLuhn(number);
}

/** Swedish organisation number: ten digits, checked as Luhn has it. */
export const isSwedish = (text: string): boolean => isDigits(text, 10) && isLuhn(text);

/** Australian Business Number: eleven digits, modulus 89 with one taken off the first. */
export function isAustralian(text: string): boolean {
  if (!isDigits(text, 11)) return false;
  const [first = 0, ...rest] = digitsOf(text);
  return weighted([first - 1, ...rest], [10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19]) % 89 === 0;
}

/** Greek tax number: nine digits, modulus 11 with weights that are powers of two. */
export function isGreek(text: string): boolean {
  if (!isDigits(text, 9)) return false;
  const digits = digitsOf(text);
  return (weighted(digits.slice(0, 8), [256, 128, 64, 32, 16, 8, 4, 2]) % 11) % 10 === digits[8];
}

function isLuhn(text: string): boolean {
  const sum = digitsOf(text)
    .reverse()
    .reduce(
      (total, digit, at) => total + (at % 2 === 0 ? digit : Math.floor((digit * 2) / 10) + ((digit * 2) % 10)),
      0,
    );
  return sum % 10 === 0;
}

/** International bank account number (ISO 13616): modulus 97 of its digits, letters as two of them. */
export function isIban(text: string): boolean {
  const plain = text.replace(/\s/g, '');
  if (!/^[A-Z]{2}\d{2}[A-Za-z\d]{1,30}$/.test(plain)) return false;
  let rest = 0;
  for (const character of plain.slice(4).toUpperCase() + plain.slice(0, 4)) {
    rest = Number(`${rest}${Number.parseInt(character, 36)}`) % 97;
  }
  return rest === 1;
}
