import { isYear, type NumberShape, shapeOf } from './number-shape.ts';

/** How two invoice numbers stand to each other, closest first. */
export type NumberRelation =
  | 'identical'
  | 'respelled'
  | 'misread'
  | 'prefix'
  | 'year'
  | 'suffix'
  | 'slip'
  | 'part'
  | 'one-digit'
  | 'sequence'
  | 'different';

/** Compares two invoice numbers as people mistake them. */
export function relateNumbers(first: string, second: string): NumberRelation {
  if (!first?.trim() || !second?.trim()) return 'different';
  const [left, right] = [shapeOf(first), shapeOf(second)];
  if (left.plain === right.plain) return 'identical';
  if (left.joined === '' || right.joined === '') return 'different';
  if (left.joined === right.joined || left.squeezed === right.squeezed) return 'respelled';
  if (left.scanned === right.scanned && left.scanned.length >= 3) return 'misread';
  return relateParts(left, right) ?? relateDigits(left, right);
}

function relateParts(left: NumberShape, right: NumberShape): NumberRelation | undefined {
  if (left.yearless === right.yearless && /\d/.test(left.yearless)) return 'year';
  const [short, long] = left.joined.length <= right.joined.length ? [left, right] : [right, left];
  if (hasGluedYear(short, long)) return 'year';
  if (short.joined.length < 3) return undefined;
  if (short.joined.length > 3 && isPart(short.parts, long.parts)) return 'part';
  const extra = long.joined.length - short.joined.length;
  if (extra < 1 || extra > 5) return undefined;
  if (long.joined.startsWith(short.joined) && ENDING.test(long.joined.slice(-extra))) return 'suffix';
  return long.joined.endsWith(short.joined) && /^\D+$/.test(long.joined.slice(0, extra)) ? 'prefix' : undefined;
}

// Letters, or an ordinal such as 2ND.
const ENDING = /^\D+$|^\d\p{L}{2}$/u;

// 20264455 and 4455: the year stands before or behind without anything between.
function hasGluedYear(short: NumberShape, long: NumberShape): boolean {
  const [digits, other] = [long.parts.at(-1)!, short.parts.at(-1)!];
  if (long.parts.length !== short.parts.length || other.length < 2 || digits.length <= other.length + 3) return false;
  if (!long.parts.slice(0, -1).every((part, index) => part === short.parts[index])) return false;
  const [front, back] = [digits.slice(0, 4), digits.slice(-4)];
  const rest = isYear(front) ? digits.slice(4) : isYear(back) ? digits.slice(0, -4) : '';
  return rest.replace(/^0+(?=\d)/, '') === other;
}

// The longer one has a short number more, at its front or its end: 4711 and 4711-2.
function isPart(short: readonly string[], long: readonly string[]): boolean {
  if (long.length !== short.length + 1) return false;
  const front = short.every((part, index) => part === long[index + 1]);
  const extra = front ? long[0]! : long.at(-1)!;
  return (front || short.every((part, index) => part === long[index])) && /^\d{1,2}$/.test(extra);
}

function relateDigits({ joined: a, squeezed }: NumberShape, other: NumberShape): NumberRelation {
  const b = other.joined;
  if (Math.min(a.length, b.length) < 4) return sequence(a, b) ? 'sequence' : 'different';
  if (areSwapped(squeezed, other.squeezed) || areSwapped(a, b)) return 'slip';
  if (a.length !== b.length) {
    const [short, long] = a.length < b.length ? [a, b] : [b, a];
    return long.length - short.length === 1 && oneInserted(short, long) ? 'slip' : 'different';
  }
  if (sequence(a, b)) return 'sequence';
  return [...a].filter((char, index) => char !== b[index]).length === 1 ? 'one-digit' : 'different';
}

function areSwapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

// Same text before, and numbers close enough to be of one series.
function sequence(a: string, b: string): boolean {
  const [left, right] = [/(\d{1,15})$/.exec(a), /(\d{1,15})$/.exec(b)];
  if (!left || !right || a.slice(0, left.index) !== b.slice(0, right.index)) return false;
  return Math.abs(Number(left[1]) - Number(right[1])) <= 500;
}

// A digit typed twice (or once too few) leaves a run of the same digit; any other extra digit is another number.
function oneInserted(short: string, long: string): boolean {
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  return short.slice(at) === long.slice(at + 1) && (long[at] === long[at - 1] || long[at] === long[at + 1]);
}
