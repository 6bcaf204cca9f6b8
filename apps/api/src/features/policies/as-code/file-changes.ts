import { canonicalJson } from '@clearhold/audit';
import { isSettingKey, type PolicyValue, SETTINGS } from '@clearhold/policy';
import type { PolicyChangeInput } from '../policy-change.ts';
import { fromReadable, toReadable } from './readable-value.ts';

/** What turns a scope's own values into a file's: the file is the whole of them, so what it leaves out is inherited again. */
export function fileChanges(
  now: Readonly<Record<string, PolicyValue>>,
  wanted: Readonly<Record<string, PolicyValue>>,
): PolicyChangeInput[] {
  const same = (key: string) => settled(key, now[key]) === settled(key, wanted[key]);
  return [...new Set([...Object.keys(now), ...Object.keys(wanted)])]
    .filter((key) => !same(key))
    .map((key) => (wanted[key] ? { key, modes: {}, ...wanted[key] } : { key, remove: true }));
}

// As a file would say it: 5.00 and 5 are one amount.
function settled(key: string, said: PolicyValue | undefined): string {
  const value = said && isSettingKey(key) ? fromReadable(SETTINGS[key], toReadable(said.value)) : said?.value;
  return canonicalJson((said ? { ...said, value } : null) as never);
}
