import { isSettingKey, type PolicyValue, SETTINGS } from '@clearhold/policy';
import { Document, isMap, isScalar } from 'yaml';
import { toReadable } from './readable-value.ts';

/** What a scope itself says, as a file that `readPolicyFile` reads back to the same values. */
export function writePolicyFile(
  scope: string,
  version: number,
  values: Readonly<Record<string, PolicyValue>>,
  brand: Readonly<Record<string, unknown>> = {},
): string {
  const settings = writeSettings(values);
  const document = new Document({
    clearhold: 'policy/1',
    scope,
    version,
    settings,
    ...(Object.keys(brand).length ? { brand } : {}),
  });
  document.commentBefore = ` Policy of ${scope}. A setting that is not written here is inherited.\n See docs/reference/settings.md for every setting.`;
  const map = document.get('settings', true);
  if (isMap(map))
    for (const { key } of map.items)
      if (isScalar(key) && isSettingKey(String(key.value))) {
        const { title, unit } = SETTINGS[String(key.value) as keyof typeof SETTINGS];
        key.commentBefore = ` ${title} (${unit})`;
      }
  return document.toString({ lineWidth: 110 });
}

/** Settings as a file says them, by their keys in order. */
export const writeSettings = (values: Readonly<Record<string, PolicyValue>>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(values)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, { mode, value, merge, modes }]) => [
        key,
        { mode, value: toReadable(value), ...(merge ? { merge } : {}), ...(modes ? { modes } : {}) },
      ]),
  );
