import type { Setting } from './setting.ts';
import { SETTING_KEYS, SETTINGS, type SettingKey } from './settings/index.ts';
import { inWords } from './wording.ts';

/** A setting as the reference shows it, in words; from its declaration alone. */
export interface SettingEntry {
  readonly key: SettingKey;
  readonly group: string;
  readonly title: string;
  readonly meaning: string;
  /** Where its value makes a difference. */
  readonly acts: string;
  readonly unit: string;
  /** Which way is stricter: `lower`, `no < yes`, `neither`. */
  readonly stricterIs: string;
  /** The bound that lets levels below only tighten; null: a lock alone binds them. */
  readonly bound: 'floor' | 'ceiling' | null;
  /** What becomes of the values of the levels above: `replaced`, `lists add up`, `entry by entry`. */
  readonly merge: string;
}

const MERGE = { value: 'replaced', list: 'lists add up', map: 'entry by entry' };

/** Every setting in words, in the order of SETTINGS. */
export function settingsReference(): SettingEntry[] {
  return SETTING_KEYS.map((key) => {
    const setting: Setting = SETTINGS[key];
    const { group, title, meaning, acts = '', unit, order, shape } = setting;
    const how = { stricterIs: direction(setting), bound: order.bound, merge: MERGE[shape] };
    return { key, group, title, meaning, acts, unit, ...how };
  });
}

/** The reference of all settings as Markdown, one table a group. */
export function documentSettings(): string {
  const groups = new Map<string, SettingEntry[]>();
  for (const entry of settingsReference()) groups.set(entry.group, [...(groups.get(entry.group) ?? []), entry]);
  const parts = [...groups].map(([group, entries]) => [`## ${group}`, '', ...HEAD, ...entries.map(row)].join('\n'));
  return `${['# Settings', ...parts].join('\n\n')}\n`;
}

const HEAD = [
  '| key | meaning | where it acts | unit | default | stricter is | bound | merge |',
  '|---|---|---|---|---|---|---|---|',
];

function row({ key, title, meaning, acts, unit, stricterIs, bound, merge }: SettingEntry): string {
  const { shape, default: value }: Setting = SETTINGS[key];
  const isCode = typeof value === 'object' && shape !== 'list' && !('kind' in (value as object));
  const shown = isCode ? `\`${JSON.stringify(value)}\`` : inWords(value);
  const cells = [`\`${key}\``, `**${title}.** ${meaning}`, acts, unit, shown, stricterIs, bound ?? 'lock only', merge];
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

function direction({ strictness, shape }: Setting): string {
  if (strictness === 'none') return 'neither';
  if (strictness === 'lower') return 'lower';
  if (strictness === 'higher') return shape === 'list' ? 'more items' : 'higher';
  if (!('scale' in strictness)) return 'more authority or more people';
  const words = strictness.scale.map(inWords);
  return (strictness.stricter === 'lower' ? words.reverse() : words).join(' < ');
}
