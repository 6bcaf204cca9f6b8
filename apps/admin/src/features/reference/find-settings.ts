import type { SettingEntry } from './documents.ts';

const STRICTER: Record<string, string> = {
  neither: 'Neither way',
  lower: 'Lower is stricter',
  higher: 'Higher is stricter',
  'more items': 'More items are stricter',
  'more authority or more people': 'More authority or more people are stricter',
};

/** Which way is stricter, in a sentence; a scale names its ends. */
export function stricterWords({ stricterIs }: SettingEntry): string {
  const scale = stricterIs.split(' < ');
  return STRICTER[stricterIs] ?? `From loose to strict: ${scale.join(', ')}`;
}

/** Who may set it: every level, and what a level above can leave to those below. */
export function binding({ bound }: SettingEntry): string {
  const open = 'Each level may set it: whoever runs the service, partner, tenant, business unit.';
  if (!bound) return `${open} A level above may lock it.`;
  const way = bound === 'ceiling' ? 'above' : 'below';
  return `${open} A level above may lock it, or set a ${bound} that those below cannot go ${way}.`;
}

/** The settings that answer the words: all words stand in title, key, group, meaning or where it acts. */
export function findSettings(entries: readonly SettingEntry[], words: string): SettingEntry[] {
  const needles = words.toLowerCase().split(/\s+/).filter(Boolean);
  return entries.filter((entry) => {
    const text =
      `${entry.title} ${entry.key} ${entry.group} ${entry.meaning} ${entry.acts} ${entry.unit}`.toLowerCase();
    return needles.every((needle) => text.includes(needle));
  });
}
