import { decimal, isDecimalText } from '@clearhold/kernel';
import { isLimit, limit, type Setting, UNSET, ZERO_LIMIT } from '@clearhold/policy';

/** How a value stands in a policy file: a limit as its number, `zero` or `unset`; everything else as it is. */
export function toReadable(value: unknown): unknown {
  if (isLimit(value)) return value.kind === 'limit' ? numberOf(value.value) : value.kind;
  if (Array.isArray(value)) return value.map(toReadable);
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, toReadable(inner)]));
  return value;
}

/**
 * A value as the setting wants it. A file says `2` where the API wants a limit, an amount as text or a whole number:
 * whichever the setting's own schema takes is meant. What fits none comes back as it is, for the schema to refuse.
 */
export function fromReadable(setting: Setting, value: unknown): unknown {
  const readings = [value, asLimits(value), asTexts(value)];
  return readings.find((one) => setting.schema.safeParse(one).success) ?? value;
}

// Decimals that a double holds exactly are written as numbers; others stay text, and no digit is lost.
function numberOf(text: string): number | string {
  const plain = decimal(text).toFixed();
  return String(Number(plain)) === plain ? Number(plain) : plain;
}

function asLimits(value: unknown): unknown {
  if (value === 'zero') return ZERO_LIMIT;
  if (value === 'unset') return UNSET;
  const text = typeof value === 'number' ? String(value) : value;
  if (typeof text === 'string' && isDecimalText(text) && !text.startsWith('-')) return limit(text);
  return inside(value, asLimits);
}

const asTexts = (value: unknown): unknown => (typeof value === 'number' ? String(value) : inside(value, asTexts));

function inside(value: unknown, each: (inner: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map(each);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, each(inner)]));
}
