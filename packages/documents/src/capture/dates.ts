import { normal, without } from './normal.ts';

/** Which of day and month a document writes first. */
export type DayOrder = 'day' | 'month';

// Beginnings of months that are enough in any of the languages.
const MONTHS: readonly (readonly string[])[] = [
  ['jan', 'gen', 'ene', 'sty'],
  ['feb', 'fev', 'fe', 'lut'],
  ['mar', 'maa', 'mrt', 'mer'],
  ['apr', 'avr', 'abr', 'kwi'],
  ['may', 'mai', 'mei', 'mag', 'maj'],
  ['jun', 'juin', 'giu', 'cze'],
  ['jul', 'juil', 'lug', 'lip'],
  ['aug', 'aou', 'ago', 'sie'],
  ['sep', 'set', 'wrz'],
  ['oct', 'okt', 'ott', 'paz'],
  ['nov', 'lis'],
  ['dec', 'dez', 'dic', 'gru'],
];
const NUMERIC = /^(\d{1,4})[./-](\d{1,2})[./-](\d{2,4})$/;

/** A date, as ISO 8601, and whether it could be read in one way only. */
export interface FoundDate {
  date: string;
  certain: boolean;
  /** How many words it took. */
  words: number;
}

/** The date that begins with the first of the texts; undefined where none does. */
export function dateAt(texts: readonly string[], order: DayOrder): FoundDate | undefined {
  const first = without(texts[0] ?? '', (sign) => ',;:.'.includes(sign));
  const numbers = NUMERIC.exec(first);
  if (numbers) return fromNumbers(numbers.slice(1).map(Number) as [number, number, number], numbers[1]!.length, order);
  return fromWords(texts);
}

function fromNumbers([a, b, c]: [number, number, number], digits: number, order: DayOrder): FoundDate | undefined {
  if (digits === 4) return valid(a, b, c, true, 1);
  const year = c < 100 ? 2000 + c : c;
  if (a > 12) return valid(year, b, a, true, 1);
  if (b > 12) return valid(year, a, b, true, 1);
  return order === 'day' ? valid(year, b, a, a === b, 1) : valid(year, a, b, a === b, 1);
}

// "29 maart 2014", "August 3 , 2014", "3. Jan. 2020", "15-Mar-2024".
function fromWords(texts: readonly string[]): FoundDate | undefined {
  const parts = texts.slice(0, 6).flatMap((text, word) =>
    normal(text)
      .split(/[^a-z0-9]+/)
      .filter((part) => part && part !== 'de' && part !== 'of')
      .map((part) => ({ part: part.replace(/^(\d{1,2})(st|nd|rd|th|er)$/, '$1'), word })),
  );
  const [one, two, three] = parts;
  if (!one || !two || !three || one.word !== 0) return undefined;
  const year = Number(three.part);
  if (!/^\d{4}$/.test(three.part)) return undefined;
  const words = three.word + 1;
  if (/^\d{1,2}$/.test(one.part) && monthOf(two.part))
    return valid(year, monthOf(two.part)!, Number(one.part), true, words);
  if (/^\d{1,2}$/.test(two.part) && monthOf(one.part))
    return valid(year, monthOf(one.part)!, Number(two.part), true, words);
  return undefined;
}

function monthOf(word: string): number | undefined {
  if (!/^[a-z]{3,}$/.test(word)) return undefined;
  const at = MONTHS.findIndex((beginnings) => beginnings.some((one) => one.length > 2 && word.startsWith(one)));
  return at < 0 ? undefined : at + 1;
}

function valid(year: number, month: number, day: number, certain: boolean, words: number): FoundDate | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year >= 1990 && year <= 2100;
  return isReal ? { date: date.toISOString().slice(0, 10), certain, words } : undefined;
}

/** Day first, unless a date of the document can only be read month first, or it is written for the United States. */
export function dayOrderOf(texts: readonly string[]): DayOrder {
  let votes = texts.some((text) => /\$|^USD$/.test(text)) ? -0.5 : 0.5;
  for (const text of texts) {
    const found = /^(\d{1,2})[./-](\d{1,2})[./-]\d{2,4}$/.exec(text);
    if (found && Number(found[1]) > 12) votes += 1;
    if (found && Number(found[2]) > 12) votes -= 1;
  }
  return votes < 0 ? 'month' : 'day';
}
