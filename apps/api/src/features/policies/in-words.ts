import { definitionInWords, type RoleDefinition } from '@clearhold/access';
import { AS_INHERITED, isLimit, type Limit, SETTINGS, type SettingKey } from '@clearhold/policy';

type Tier = { upTo: string | null; currency: string; role: string; own?: string; approvers: number };
type Day = readonly { from: string; to: string }[];

/** A setting's value as a finance person would say it, by the setting's own unit. */
export function settingInWords(key: SettingKey, value: unknown): string {
  if (value === undefined || value === null) return 'not set';
  if (isLimit(value)) return limitInWords(value, SETTINGS[key].unit);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (key === 'approval.thresholds') return (value as Tier[]).map(tierInWords).join('; ') || 'nobody';
  if (key === 'calendar.workingHours') return weekInWords(value as Record<string, Day>);
  if (Array.isArray(value)) return value.length ? value.map(String).join(', ') : 'none';
  if (key === 'people.roles') return rolesInWords(value as Record<string, RoleDefinition>);
  if (key.startsWith('playbooks.')) return playbooksInWords(value as Record<string, unknown>);
  if (typeof value === 'object') return mapInWords(value as Record<string, unknown>, SETTINGS[key].unit);
  if (SETTINGS[key].unit.startsWith('amount')) return `${grouped(String(value))} in the currency of the case`;
  return withUnit(String(value), SETTINGS[key].unit);
}

// Decimal text with its thousands apart; no digit is touched.
const grouped = (amount: string) => amount.replace(/\B(?<!\.\d*)(?=(\d{3})+(?!\d))/g, ',');

/** The value of one entry of a map setting. */
export function entryInWords(key: SettingKey, value: unknown): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (key === 'people.roles' && value !== undefined) return roleInWords(value as RoleDefinition);
  if (key.startsWith('playbooks.')) return playbookInWords(value);
  return value === undefined
    ? 'not set'
    : withUnit(String(value), SETTINGS[key].unit.replace(/ per exception type$/, ''));
}

const roleInWords = (role: RoleDefinition) => definitionInWords(role) || 'as it is';
const rolesInWords = (roles: Record<string, RoleDefinition>) =>
  Object.entries(roles)
    .map(([key, role]) => `${key} ${roleInWords(role)}`)
    .join('; ') || 'those of the platform';

function limitInWords(limit: Limit, unit: string): string {
  if (limit.kind === 'zero') return 'zero: every difference counts';
  if (limit.kind === 'unset') return 'no limit kept';
  if (unit === 'percent') return `${limit.value} %`;
  return unit.startsWith('amount') ? `${grouped(limit.value)} in the document’s currency` : `${limit.value} units`;
}

const SAID_UNITS = ['hours', 'business hours', 'minutes', 'days', 'business days', 'people', 'characters'];

function withUnit(text: string, unit: string): string {
  if (!SAID_UNITS.includes(unit)) return text;
  const one = unit === 'people' ? 'person' : unit.replace(/s$/, '');
  return `${text} ${text === '1' ? one : unit}`;
}

function tierInWords({ upTo, currency, own, role, approvers }: Tier): string {
  const amount = upTo === null ? 'above' : `up to ${grouped(upTo)}`;
  const money = currency === '*' ? amount : `${amount} ${currency}`;
  return `${money}: ${approvers} ${own ?? role}${approvers === 1 ? '' : 's'}`;
}

function weekInWords(week: Record<string, Day>): string {
  return Object.entries(week)
    .map(([day, spans]) => `${day} ${spans.length ? spans.map(({ from, to }) => `${from}–${to}`).join(' ') : 'off'}`)
    .join(', ');
}

function mapInWords(map: Record<string, unknown>, unit: string): string {
  const words = (value: unknown) => (typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value));
  const entries = Object.entries(map).map(
    ([code, value]) => `${code === 'default' ? 'otherwise' : code} ${words(value)}`,
  );
  if (entries.length === 0) return 'none';
  const said = unit.replace(/ per exception type$/, '');
  return `${entries.join(', ')}${SAID_UNITS.includes(said) ? ` (${said})` : ''}`;
}

/** A playbook by its title and steps, a step by its kind and title. */
function playbookInWords(value: unknown): string {
  if (value === undefined || value === AS_INHERITED) return 'as inherited';
  if (value === 'omit') return 'left out';
  const { title, kind, steps } = value as { title?: string; kind?: string; steps?: { title: string }[] };
  const inside = steps ? `${steps.length} steps: ${steps.map((step) => step.title).join(', ')}` : kind;
  return [title && `“${title}”`, inside && `(${inside})`].filter(Boolean).join(' ');
}

function playbooksInWords(map: Record<string, unknown>): string {
  const entries = Object.entries(map).map(
    ([key, value]) => `${key === 'default' ? 'otherwise' : key} ${playbookInWords(value)}`,
  );
  return entries.join(', ') || 'none';
}
