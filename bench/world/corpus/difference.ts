import { decimal, isDecimalText } from '@clearhold/kernel';

/** One thing that a file should give, and what was found. */
export interface Difference {
  readonly what: string;
  readonly expected: unknown;
  readonly found: unknown;
}

/** What of the expected is not as found; amounts are equal by value, texts to the letter. Only what is expected counts. */
export function differences(expected: Record<string, unknown>, found: Record<string, unknown>): Difference[] {
  return Object.entries(expected)
    .filter(([what, value]) => !same(value ?? undefined, found[what]))
    .map(([what, value]) => ({ what, expected: value, found: found[what] }));
}

function same(expected: unknown, found: unknown): boolean {
  if (Array.isArray(expected) && Array.isArray(found))
    return expected.length === found.length && expected.every((one, at) => same(one, found[at]));
  if (isAmount(expected) && isAmount(found)) return decimal(expected).eq(decimal(found));
  return expected === found;
}

const isAmount = (value: unknown): value is string => typeof value === 'string' && isDecimalText(value);
