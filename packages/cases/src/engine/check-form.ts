import type { Refusal } from '@clearhold/kernel';
import type { FormField } from '../playbook/definition.ts';
import type { Values } from './events.ts';
import type { CaseFacts } from './facts.ts';

const MAX_TEXT = 4000;

/**
 * Checks the values given with an answer against its form. Refusals name the field: FIELD_REQUIRED, FIELD_INVALID,
 * FIELD_UNKNOWN. A field with `oneOfFact` must be among that list of the facts when the facts have it.
 */
export function checkForm(
  fields: readonly FormField[],
  outcome: string,
  values: Values,
  facts: CaseFacts,
): Refusal | null {
  const asked = fields.filter((field) => !field.onlyFor || field.onlyFor.includes(outcome));
  for (const field of asked) {
    const value = values[field.key];
    if (value === undefined || value === null || value === '') {
      if (!field.required) continue;
      return { code: 'FIELD_REQUIRED', message: `${field.label} is missing.`, path: field.key };
    }
    const why = whyInvalid(field, value, facts);
    if (why) return { code: 'FIELD_INVALID', message: `${field.label} ${why}.`, path: field.key };
  }
  const unknown = Object.keys(values).find((key) => !fields.some((field) => field.key === key));
  if (unknown && fields.length > 0) {
    return { code: 'FIELD_UNKNOWN', message: `"${unknown.slice(0, 40)}" is not asked here.`, path: unknown };
  }
  return null;
}

function whyInvalid(field: FormField, value: unknown, facts: CaseFacts): string | null {
  if (typeof value !== 'string') return 'must be text';
  if (value.length > MAX_TEXT) return `is longer than ${MAX_TEXT} characters`;
  if (field.options && !field.options.some((option) => option.key === value)) {
    return `must be one of: ${field.options.map((option) => option.label).join(', ')}`;
  }
  if (field.type === 'number' && !/^[+-]?\d{1,15}(\.\d{1,10})?$/.test(value)) return 'must be a number';
  if (field.type === 'date' && !isDate(value, /^\d{4}-\d{2}-\d{2}$/)) return 'must be a date';
  if (field.type === 'dateTime' && !isDate(value, /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/)) return 'must be a date and time';
  if (field.type === 'phone' && digits(value).length < 5) return 'must be a telephone number';
  const known = field.oneOfFact ? facts.more?.[field.oneOfFact] : undefined;
  if (!Array.isArray(known)) return null;
  const same = (candidate: unknown): boolean =>
    field.type === 'phone' ? digits(String(candidate)) === digits(value) : String(candidate) === value;
  return known.some(same) ? null : 'must be one that the supplier record holds';
}

const digits = (text: string): string => text.replace(/\D/g, '').replace(/^00/, '');
const isDate = (text: string, shape: RegExp): boolean => shape.test(text) && !Number.isNaN(Date.parse(text));
