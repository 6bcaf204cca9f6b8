import { fieldRank, fieldWords } from './field-words.ts';

/** One field that was read: its path in the canonical document, what people call it, and its value as text. */
export interface ReadField {
  path: string;
  label: string;
  value: string;
}

/** Fields that belong together: a party, the totals, one line. */
export interface FieldGroup {
  /** Path of what they have in common: `supplier`, `lines[0]`; empty for the head of the document. */
  path: string;
  title: string;
  /** What tells this line from others, in few words. */
  hint?: string;
  fields: ReadField[];
}

const PARTS: Record<string, string> = {
  supplier: 'Supplier',
  customer: 'Customer',
  payee: 'Payee',
  payment: 'Payment',
  totals: 'Totals',
};
const MEMBERS: Record<string, string> = {
  lines: 'Line',
  taxes: 'Tax',
  allowances: 'Allowance',
  charges: 'Charge',
  reasons: 'Reason',
  references: 'Document referred to',
};
const ORDER = ['', 'totals', 'supplier', 'customer', 'payee', 'payment', 'taxes', 'allowances', 'charges', 'lines'];

// What kind of document it is stands above the list.
const OWN = new Set(['kind']);

type Members = Record<string, unknown>;

/** The fields of a canonical document in groups, what people look for first before all else. */
export function fieldGroups(canonical: unknown): FieldGroup[] {
  if (typeof canonical !== 'object' || canonical === null) return [];
  const head: FieldGroup = { path: '', title: 'Document', fields: [] };
  const groups: FieldGroup[] = [head];
  for (const [key, value] of Object.entries(canonical as Members)) {
    if (Array.isArray(value)) groups.push(...membersOf(key, value));
    else if (PARTS[key] && isMembers(value))
      groups.push({ path: key, title: PARTS[key], fields: fieldsOf(value, `${key}.`) });
    else if (!OWN.has(key)) head.fields.push(...fieldsOf({ [key]: value }, ''));
  }
  for (const { path, fields } of groups) fields.sort((one, other) => rankWithin(path, one) - rankWithin(path, other));
  const rank = ({ path }: FieldGroup) => {
    const at = ORDER.indexOf(path.replace(/\[.*/, ''));
    return at < 0 ? ORDER.length : at;
  };
  return groups.filter(({ fields }) => fields.length > 0).sort((one, other) => rank(one) - rank(other));
}

const rankWithin = (group: string, { path }: ReadField): number =>
  fieldRank(group ? path.slice(group.length + 1) : path);

const isMembers = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function membersOf(key: string, list: readonly unknown[]): FieldGroup[] {
  return list.filter(isMembers).map((member, index) => {
    const path = `${key}[${index}]`;
    const hint = [member.name, member.description, member.reason, member.category].find((one) => one) as string;
    return {
      path,
      title: `${MEMBERS[key] ?? fieldWords(key)} ${index + 1}`,
      ...(hint ? { hint } : {}),
      fields: fieldsOf(member, `${path}.`),
    };
  });
}

function fieldsOf(members: Members, prefix: string, below = ''): ReadField[] {
  return Object.entries(members).flatMap(([key, value]): ReadField[] => {
    const own = below + key;
    if (typeof value === 'string') return value === '' ? [] : [{ path: prefix + own, label: fieldWords(own), value }];
    if (Array.isArray(value))
      return value.flatMap((one, index) => (isMembers(one) ? fieldsOf(one, prefix, `${own}[${index}].`) : []));
    return isMembers(value) ? fieldsOf(value, prefix, `${own}.`) : [];
  });
}

/** The place of a field: its own, else that of what it belongs to, as a line that was read as a whole. */
export function placeKey(path: string, places: Readonly<Record<string, unknown>>): string | undefined {
  if (places[path]) return path;
  const whole = /^(.*\])\.[^[\]]*$/.exec(path)?.[1];
  return whole && places[whole] ? whole : undefined;
}
