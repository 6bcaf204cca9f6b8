import { numberParts } from './normalise-number.ts';

/** A number taken apart for comparison. */
export interface NumberShape {
  /** As the document writes it, without surrounding blanks, in capitals. */
  readonly plain: string;
  /** Runs of digits and runs of letters, as `numberParts` gives them. */
  readonly parts: readonly string[];
  /** The parts joined. */
  readonly joined: string;
  /** `joined` with every letter that a scanner takes for a digit replaced by that digit. */
  readonly scanned: string;
  /** Letters and digits as written, leading zeros and words for "invoice" too. */
  readonly squeezed: string;
  /** `joined` of what is left without a year that stands by itself. */
  readonly yearless: string;
}

// Digits that optical reading takes for letters and back.
const DIGIT_FOR: Readonly<Record<string, string>> = {
  O: '0',
  Q: '0',
  D: '0',
  I: '1',
  L: '1',
  '|': '1',
  Z: '2',
  S: '5',
  G: '6',
  B: '8',
};
// Between separators or at an end: 2026-15, 15/2026, RE/2026/15, but not the counter 02026.
const YEAR_BY_ITSELF = /(?<![\p{L}\p{N}])(?:19[89]|20[0-4])\d(?![\p{L}\p{N}])/u;
const MOST_KNOWN = 50_000;
const known = new Map<string, NumberShape>();

/** Takes a number apart. What was taken apart lately is remembered. */
export function shapeOf(number: string): NumberShape {
  const there = known.get(number);
  if (there) return there;
  const parts = numberParts(number);
  const joined = parts.join('');
  const plain = number.slice(0, 100).normalize('NFKC').toUpperCase().trim();
  const squeezed = plain.replace(/[^\p{L}\p{N}]+/gu, '');
  const yearless = numberParts(plain.replace(YEAR_BY_ITSELF, '')).join('');
  const shape = { plain, parts, joined, scanned: asScanned(number), squeezed, yearless };
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(number, shape);
  return shape;
}

/**
 * The part of a number that survives retyping, for look-up: its longest run of digits without leading zeros and without a
 * year at either end; all of it where it holds no digit. `INV-2026-00123/A` and `123` have the same core.
 */
export function numberCore(number: string): string {
  const digits = numberParts(number).filter((part) => /^\d/.test(part));
  const others = digits.length > 1 ? digits.filter((part) => !isYear(part)) : digits;
  const longest = (others.length > 0 ? others : digits).reduce((a, b) => (b.length >= a.length ? b : a), '');
  return withoutYear(longest) || shapeOf(number).joined;
}

/** True for four digits that a year is written with. */
export function isYear(part: string): boolean {
  return /^(19|20)\d\d$/.test(part);
}

// A year written without a separator: 20260123 is 123 of 2026. Longer runs are counters of their own.
function withoutYear(digits: string): string {
  if (digits.length < 6 || digits.length > 9) return digits;
  const rest = isYear(digits.slice(0, 4)) ? digits.slice(4) : isYear(digits.slice(-4)) ? digits.slice(0, -4) : digits;
  return rest.replace(/^0+(?=\d)/, '');
}

const asScanned = (number: string) => numberParts(asScannedText(number)).join('');

// Only where a token holds digits: `8O12` but not `BOLTS`.
function asScannedText(number: string): string {
  return number
    .slice(0, 100)
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\p{L}\p{N}|]+/gu, (token) =>
      /^\p{L}*$/u.test(token) ? token : token.replace(/[OQDIL|ZSGB]+/g, besideDigits),
    );
}

// Each run is looked at once, with what stands beside it: a pattern that looks ahead would try each of its ends.
function besideDigits(letters: string, at: number, token: string): string {
  const isBeside = /\d/.test(token.charAt(at - 1)) || /\d/.test(token.charAt(at + letters.length));
  return isBeside ? digitsFor(letters) : letters;
}

const digitsFor = (letters: string) => [...letters].map((letter) => DIGIT_FOR[letter]!).join('');
