import { numberParts } from './normalise-number.ts';

/** How two invoice numbers stand to each other, closest first. */
export type NumberRelation =
  | 'identical'
  | 'respelled'
  | 'year'
  | 'suffix'
  | 'slip'
  | 'one-digit'
  | 'sequence'
  | 'different';

const YEAR = /^(19|20)\d\d$/;

/** Compares two invoice numbers as people mistake them. */
export function relateNumbers(first: string, second: string): NumberRelation {
  if (!first?.trim() || !second?.trim()) return 'different';
  if (first.trim().toUpperCase() === second.trim().toUpperCase()) return 'identical';
  const [left, right] = [numberParts(first), numberParts(second)];
  const [a, b] = [left.join(''), right.join('')];
  if (a === '' || b === '') return 'different';
  if (a === b) return 'respelled';
  const [core, otherCore] = [withoutYear(left), withoutYear(right)];
  if (core.length >= 2 && core === otherCore) return 'year';
  if (suffixed(left, right) || suffixed(right, left)) return 'suffix';
  return relateDigits(a, b);
}

function withoutYear(parts: string[]): string {
  return parts.filter((part) => !YEAR.test(part)).join('');
}

// The longer one is the shorter one and a letter or a word such as COPY: 1001 and 1001A.
function suffixed(short: string[], long: string[]): boolean {
  if (long.length !== short.length + 1 || short.join('').length < 3) return false;
  return short.every((part, index) => part === long[index]) && /^\D{1,5}$/.test(long.at(-1)!);
}

function relateDigits(a: string, b: string): NumberRelation {
  if (Math.min(a.length, b.length) < 4) return sequence(a, b) ? 'sequence' : 'different';
  if (a.length === b.length) {
    const at = [...a].flatMap((char, index) => (char === b[index] ? [] : [index]));
    const [i, j] = at;
    if (at.length === 2 && j === i! + 1 && a[i!] === b[j] && a[j] === b[i!]) return 'slip';
    if (sequence(a, b)) return 'sequence';
    return at.length === 1 ? 'one-digit' : 'different';
  }
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return long.length - short.length === 1 && oneInserted(short, long) ? 'slip' : 'different';
}

// Same text before, and numbers close enough to be of one series.
function sequence(a: string, b: string): boolean {
  const [left, right] = [/^(.*?)(\d{1,15})$/.exec(a), /^(.*?)(\d{1,15})$/.exec(b)];
  if (!left || !right || left[1] !== right[1]) return false;
  return Math.abs(Number(left[2]) - Number(right[2])) <= 500;
}

// A digit typed twice (or once too few) leaves a run of the same digit; any other extra digit is another number.
function oneInserted(short: string, long: string): boolean {
  for (let index = 0; index < long.length; index++) {
    if (long.slice(0, index) + long.slice(index + 1) === short) {
      return long[index] === long[index - 1] || long[index] === long[index + 1];
    }
  }
  return false;
}
