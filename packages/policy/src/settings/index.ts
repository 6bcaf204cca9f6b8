import { freeze, type Setting } from '../setting.ts';
import { AGREEMENTS } from './agreements.ts';
import { CHANGE } from './change.ts';
import { CODING } from './coding.ts';
import { CONTROL } from './control.ts';
import { DOCUMENTS } from './documents.ts';
import { LEAVING } from './leaving.ts';
import { MAIL_SETTINGS } from './mails.ts';
import { MATCHING } from './matching.ts';
import { PEOPLE } from './people.ts';
import { PLAYBOOK_SETTINGS } from './playbooks.ts';
import { ROLE_SETTINGS } from './roles.ts';
import { SAMPLING } from './sampling.ts';
import { SENDERS } from './senders.ts';
import { SERVICE } from './service.ts';
import { SIGN_IN } from './sign-in.ts';
import { SUPPLIERS } from './suppliers.ts';
import { TAX } from './tax.ts';
import { TAXONOMY_SETTINGS } from './taxonomy.ts';
import { WEBHOOK_SETTINGS } from './webhooks.ts';

const ALL = [
  ...MATCHING,
  ...AGREEMENTS,
  ...TAX,
  ...CODING,
  ...DOCUMENTS,
  ...CONTROL,
  ...SAMPLING,
  ...SENDERS,
  ...SUPPLIERS,
  ...SIGN_IN,
  ...PEOPLE,
  ...ROLE_SETTINGS,
  ...CHANGE,
  ...SERVICE,
  ...LEAVING,
  ...MAIL_SETTINGS,
  ...WEBHOOK_SETTINGS,
  ...TAXONOMY_SETTINGS,
  ...PLAYBOOK_SETTINGS,
] as const;
type Declared = (typeof ALL)[number];

/** Every key that a policy may set. */
export type SettingKey = Declared['key'];

/** The type of a setting's value. */
export type SettingValue<K extends SettingKey> = Extract<Declared, { key: K }>['default'];

/** All settings by key, in the order in which forms and the reference show them. */
export const SETTINGS = Object.freeze(Object.fromEntries(ALL.map((setting) => [setting.key, setting]))) as {
  readonly [K in SettingKey]: Setting<K, SettingValue<K>>;
};

/** The keys of SETTINGS. */
export const SETTING_KEYS: readonly SettingKey[] = freeze(ALL.map((setting) => setting.key));

/** True for a key that is declared. */
export function isSettingKey(key: string): key is SettingKey {
  return Object.hasOwn(SETTINGS, key);
}
