import type { EffectivePolicy } from './effective-policy.ts';
import { isLimit } from './limit.ts';
import { entryFor } from './resolve-map.ts';
import type { Setting } from './setting.ts';
import { SETTING_KEYS, SETTINGS, type SettingKey } from './settings/index.ts';
import { sameValue } from './strictness.ts';

/** One difference between two effective policies; `entry` names the exception type in a map setting. */
export interface PolicyChange {
  readonly key: SettingKey;
  readonly entry?: string;
  readonly before: unknown;
  readonly after: unknown;
  readonly change: 'stricter' | 'looser' | 'other';
}

/** What changes in force from one policy to another, in the order of SETTINGS; who set it is not compared. */
export function diffPolicies(before: EffectivePolicy, after: EffectivePolicy): PolicyChange[] {
  const unsetIsZero = [before, after].some((policy) => policy.get('match.unsetMeans') === 'zero');
  return SETTING_KEYS.flatMap((key) => {
    const setting: Setting = SETTINGS[key];
    const [old, now] = [before.get(key) as unknown, after.get(key) as unknown];
    if (setting.shape === 'map') return entries(key, setting, old as Entries, now as Entries);
    const change = judge(setting, old, now, unsetIsZero);
    return change === 'same' ? [] : [{ key, before: old, after: now, change }];
  });
}

type Entries = Readonly<Record<string, unknown>>;

function entries(key: SettingKey, setting: Setting, before: Entries, after: Entries): PolicyChange[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names.flatMap((entry): PolicyChange[] => {
    const [old, now] = [entryFor(before, entry), entryFor(after, entry)];
    if (sameValue(old, now)) return [];
    if (old === undefined || now === undefined) return [{ key, entry, before: old, after: now, change: 'other' }];
    const change = judge(setting, old, now, false);
    return change === 'same' ? [] : [{ key, entry, before: old, after: now, change }];
  });
}

// Where no maintained limit may mean zero, going from it to an amount or back is neither stricter nor looser by itself.
function judge(
  setting: Setting,
  before: unknown,
  after: unknown,
  unsetIsZero: boolean,
): PolicyChange['change'] | 'same' {
  if (sameValue(before, after)) return 'same';
  const kinds = [before, after].map((value) => (isLimit(value) ? value.kind : null));
  if (unsetIsZero && kinds.includes('unset') && kinds.includes('limit')) return 'other';
  return setting.order.compare(after, before);
}
