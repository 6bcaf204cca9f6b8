import type { Setting } from './setting.ts';
import { SETTING_KEYS, SETTINGS } from './settings/index.ts';
import { inWords } from './wording.ts';

/** The reference of all settings as Markdown, one table a group, from their declarations alone. */
export function documentSettings(): string {
  const groups = new Map<string, Setting[]>();
  for (const key of SETTING_KEYS) {
    const setting: Setting = SETTINGS[key];
    groups.set(setting.group, [...(groups.get(setting.group) ?? []), setting]);
  }
  const parts = [...groups].map(([group, settings]) => [`## ${group}`, '', ...HEAD, ...settings.map(row)].join('\n'));
  return `${['# Settings', ...parts].join('\n\n')}\n`;
}

const HEAD = ['| key | meaning | unit | default | stricter is | bound | merge |', '|---|---|---|---|---|---|---|'];

function row(setting: Setting): string {
  const { key, title, meaning, unit, order, shape } = setting;
  const merge = shape === 'list' ? 'lists add up' : shape === 'map' ? 'entry by entry' : 'replaced';
  const meant = `**${title}.** ${meaning}`;
  const shown = typeof setting.default === 'object' && shape !== 'list' && !('kind' in (setting.default as object));
  const value = shown ? `\`${JSON.stringify(setting.default)}\`` : inWords(setting.default);
  const cells = [`\`${key}\``, meant, unit, value, direction(setting), order.bound ?? 'lock only', merge];
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
