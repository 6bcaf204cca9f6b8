import type { Row } from './rows.ts';
import type { Word } from './word.ts';

/** Words of a row that together are one identifier. */
export interface FoundId {
  value: string;
  words: Word[];
}

// Account numbers by country (ISO 13616, SWIFT's registry): their lengths, where they are not between these.
const IBAN_LENGTHS: Record<string, number> = {
  AT: 20,
  BE: 16,
  CH: 21,
  DE: 22,
  DK: 18,
  ES: 24,
  FR: 27,
  GB: 22,
  IT: 27,
  NL: 18,
  NO: 15,
  PL: 28,
  SE: 24,
};

/** Every IBAN whose check digits hold (ISO 7064, mod 97-10), also where blanks stand in it. */
export function ibansIn(rows: readonly Row[]): FoundId[] {
  return rows.flatMap(({ words }) => words.flatMap((_, at) => ibanAt(words, at) ?? []));
}

function ibanAt(words: readonly Word[], at: number): FoundId | undefined {
  let value = '';
  for (let to = at; to < Math.min(words.length, at + 10) && value.length <= 34; to += 1) {
    value += words[to]!.text.replace(/^IBAN:?|[.,;]$/gi, '').toUpperCase();
    if (!/^[A-Z]{2}\d{0,2}[A-Z0-9]*$/.test(value)) return undefined;
    if (isIban(value)) return { value, words: words.slice(at, to + 1) };
  }
  return undefined;
}

export function isIban(value: string): boolean {
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(value)) return false;
  const length = IBAN_LENGTHS[value.slice(0, 2)];
  if (length !== undefined && length !== value.length) return false;
  let rest = 0;
  for (const sign of value.slice(4) + value.slice(0, 4))
    for (const digit of Number.parseInt(sign, 36).toString()) rest = (rest * 10 + Number(digit)) % 97;
  return rest === 1;
}

const VAT =
  /^(AT|BE|BG|CHE|CY|CZ|DE|DK|EE|EL|ES|FI|FR|GB|HR|HU|IE|IT|LT|LU|LV|MT|NL|NO|PL|PT|RO|SE|SI|SK|XI)[A-Z0-9]{7,12}$/;

/** Every VAT number with its country's prefix, of at least seven digits. */
export function vatNumbersIn(rows: readonly Row[]): FoundId[] {
  return rows.flatMap(({ words }) =>
    words.flatMap((word, at): FoundId[] => {
      const one = compact(word.text);
      if (isVat(one)) return [{ value: one, words: [word] }];
      // "DE 123456789", "FR 40 123456824"
      for (let to = at + 1; /^[A-Z]{2,3}$/.test(word.text) && to < Math.min(words.length, at + 5); to += 1) {
        const joined = compact(
          words
            .slice(at, to + 1)
            .map(({ text }) => text)
            .join(''),
        );
        const isEnd = !/^[\dA-Z]{1,4}$/.test(words[to + 1]?.text ?? '-');
        if (isEnd && isVat(joined)) return [{ value: joined, words: words.slice(at, to + 1) }];
      }
      return [];
    }),
  );
}

const compact = (text: string): string => text.replace(/[.\-:,;]/g, '').toUpperCase();
const isVat = (text: string): boolean => VAT.test(text) && text.replace(/\D/g, '').length >= 7 && !isIban(text);
