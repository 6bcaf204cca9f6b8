import type { Setting } from './documents.ts';

/** How a setting's value is written: decides the field that edits it. */
export type ValueKind =
  | 'limit'
  | 'yes-no'
  | 'choice'
  | 'choice-map'
  | 'number-map'
  | 'documents'
  | 'mails'
  | 'list'
  | 'authority'
  | 'week'
  | 'whole'
  | 'decimal'
  | 'time'
  | 'zone'
  | 'text';

/** Units of maps whose entries are no single values. */
const DOCUMENTS = ['playbook per key', 'step per playbook and step'];

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** The kind of a setting's value, told from its shape and unit. */
export function kindOf({ value, unit, choices }: Pick<Setting, 'value' | 'unit' | 'choices'>): ValueKind {
  if (typeof value === 'boolean') return 'yes-no';
  if (typeof value === 'number') return 'whole';
  if (Array.isArray(value)) return unit?.startsWith('rows of') ? 'authority' : 'list';
  if (isObject(value)) {
    if (value.kind === 'unset' || value.kind === 'zero' || value.kind === 'limit') return 'limit';
    if ('mon' in value) return 'week';
    if (unit === 'words per kind of mail') return 'mails';
    if (unit && DOCUMENTS.includes(unit)) return 'documents';
    return choices.length > 0 ? 'choice-map' : 'number-map';
  }
  if (choices.length > 0) return 'choice';
  if (unit === 'time of day') return 'time';
  if (unit === 'IANA time zone') return 'zone';
  return unit?.startsWith('amount') || unit?.startsWith('confidence') ? 'decimal' : 'text';
}

/** Whether levels add to what they inherit, so that only their own part is edited. */
export const isCollected = (kind: ValueKind): boolean =>
  kind === 'choice-map' || kind === 'number-map' || kind === 'documents' || kind === 'mails' || kind === 'list';

/** What stands after a number in its field. */
export function unitAfter(unit: string | null): string | undefined {
  if (!unit || unit === 'choice' || unit === 'yes or no') return undefined;
  const bare = unit.replace(/ per exception type$/, '');
  if (bare === 'percent') return '%';
  if (bare.startsWith('amount')) return bare.includes('case') ? 'case’s currency' : 'document’s currency';
  if (bare.startsWith('quantity')) return 'units';
  return bare.startsWith('confidence') ? undefined : bare;
}
