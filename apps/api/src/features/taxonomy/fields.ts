import type { SettingKey } from '@clearhold/policy';

/** The settings of policy that hold what is said about exception types, by the name of the field. */
export const FIELDS = {
  name: 'taxonomy.name',
  description: 'taxonomy.description',
  group: 'taxonomy.group',
  enabled: 'taxonomy.enabled',
  owner: 'taxonomy.owner',
  playbook: 'taxonomy.playbook',
  sla: 'sla.hours',
  autonomy: 'autonomy',
  child: 'taxonomy.child',
  native: 'taxonomy.native',
} as const satisfies Record<string, SettingKey>;

export type Field = keyof typeof FIELDS;

export const isField = (name: string): name is Field => Object.hasOwn(FIELDS, name);

/** Fields that have a text for each language; their entries end with it. */
export const SPOKEN: readonly Field[] = ['name', 'description'];

const LANGUAGE = /\.([a-z]{2,3}(?:-[A-Z]{2})?)$/;

/** The code and, of a translation, the language that an entry is about. */
export function readEntry(entry: string): { code: string; language: string | null } {
  const language = LANGUAGE.exec(entry)?.[1];
  return language ? { code: entry.slice(0, -language.length - 1), language } : { code: entry, language: null };
}
