import { isLimit } from './limit.ts';

/** A value of a setting in a person's words, at most 120 characters. */
export function inWords(value: unknown): string {
  if (isLimit(value)) return value.kind === 'limit' ? value.value : value.kind === 'zero' ? 'zero' : 'no limit';
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) {
    return value.length > 0 ? clip(value.join(', ')) : 'none';
  }
  return clip(JSON.stringify(value) ?? 'nothing');
}

function clip(text: string): string {
  return text.length > 120 ? `${text.slice(0, 119)}…` : text;
}
