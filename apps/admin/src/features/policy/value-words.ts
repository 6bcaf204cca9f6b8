import { choiceWords } from './choice-words.ts';

interface Tier {
  upTo: string | null;
  currency: string;
  role: string;
  own?: string;
  approvers: number;
}

const isTier = (value: unknown): value is Tier => typeof value === 'object' && value !== null && 'approvers' in value;
const isSpan = (value: unknown): value is { from: string; to: string } =>
  typeof value === 'object' && value !== null && 'from' in value;

function itemWords(item: unknown): string {
  if (isSpan(item)) return `${item.from}–${item.to}`;
  if (!isTier(item)) return String(item);
  const amount = item.upTo === null ? 'above' : `up to ${item.upTo}`;
  return `${amount}${item.currency === '*' ? '' : ` ${item.currency}`}: ${item.approvers} × ${item.own ?? item.role}`;
}

/** A raw value of a version in words; `key` names the setting, `unit` stands after a number. */
export function valueWords(key: string, value: unknown, unit = ''): string {
  const after = unit && ` ${unit}`;
  if (value === null || value === undefined) return 'not set';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value)) return value.map(itemWords).join(', ') || 'none';
  if (typeof value === 'string') return choiceWords(key, value).split(':')[0] ?? value;
  if (typeof value !== 'object') return `${value}${after}`;
  const { kind, value: limit } = value as { kind?: string; value?: string };
  if (kind === 'unset') return 'no limit kept';
  if (kind === 'zero') return 'zero';
  if (kind === 'limit') return `${limit}${after}`;
  return Object.entries(value)
    .map(([entry, one]) => `${entry === 'default' ? 'otherwise' : entry} ${valueWords(key, one)}`)
    .join(', ');
}

/** A mode in words, as it binds the levels below. */
export const MODE_WORDS: Record<string, string> = {
  default: 'Default: levels below may change it',
  lock: 'Lock: nobody below may change it',
  floor: 'Floor: levels below may only go higher',
  ceiling: 'Ceiling: levels below may only go lower',
};
