import { assertChain, type PolicyLayer } from './layer.ts';
import type { Provenance } from './provenance.ts';
import { ancestry, entryFor, resolveMap } from './resolve-map.ts';
import { resolveValue, type UnsetMeaning } from './resolve-value.ts';
import type { Setting } from './setting.ts';
import { isSettingKey, SETTING_KEYS, SETTINGS, type SettingKey, type SettingValue } from './settings/index.ts';

/**
 * An effective policy as JSON, to be kept with the case that it judged. A setting that no scope set has only its value,
 * the default declared at that time.
 */
export interface EffectivePolicyJson {
  readonly format: 1;
  readonly settings: Readonly<Record<string, Provenance | { readonly value: unknown }>>;
}

type EntryOf<K extends SettingKey> = SettingValue<K> extends Readonly<Record<string, infer V>> ? V : never;
type Find = (key: SettingKey) => Provenance;

/** What holds at a scope. The same answer serves enforcement (`get`) and display (`explain`). Values are not to be changed. */
export class EffectivePolicy {
  readonly #found = new Map<SettingKey, Provenance>();
  readonly #find: Find;

  constructor(find: Find) {
    this.#find = find;
  }

  /** The value in force. */
  get<K extends SettingKey>(key: K): SettingValue<K> {
    return this.explain(key).value as SettingValue<K>;
  }

  /** The entry of a map setting for an exception type: its own, else of the nearest branch, else `default`. */
  getFor<K extends 'sla.hours' | 'autonomy'>(key: K, code: string): EntryOf<K> {
    return entryFor(this.get(key) as Record<string, EntryOf<K>>, code) as EntryOf<K>;
  }

  /** Why a setting has its value; with `code`, why the entry of a map setting that applies to that code does. */
  explain<K extends SettingKey>(key: K): Provenance<SettingValue<K>>;
  explain(key: SettingKey, code: string): Provenance;
  explain(key: SettingKey, code?: string): Provenance {
    if (!isSettingKey(key)) throw new RangeError(`no such setting: ${String(key).slice(0, 100)}`);
    let found = this.#found.get(key);
    if (!found) {
      found = this.#find(key);
      this.#found.set(key, found);
    }
    if (code === undefined || !found.entries) return found;
    const name = ancestry(code).find((it) => Object.hasOwn(found.entries!, it));
    return name === undefined ? found : found.entries[name]!;
  }

  /** Everything, as plain JSON. */
  toJSON(): EffectivePolicyJson {
    const settings = SETTING_KEYS.map((key) => {
      const found = this.explain(key);
      return [key, found.trail.length > 1 ? found : { value: found.value }];
    });
    return { format: 1, settings: Object.fromEntries(settings) };
  }

  /**
   * Reads what `toJSON` gave, without resolving again. A setting declared since then has its declared default. Throws
   * RangeError for another format.
   */
  static fromJSON(json: EffectivePolicyJson): EffectivePolicy {
    if (json?.format !== 1 || typeof json.settings !== 'object') throw new RangeError('not a stored effective policy');
    return new EffectivePolicy((key) => {
      const stored = Object.hasOwn(json.settings, key) ? json.settings[key]! : { value: SETTINGS[key].default };
      return isWhole(stored) ? stored : resolve({ ...SETTINGS[key], default: stored.value } as Setting, [], []);
    });
  }
}

function isWhole(stored: EffectivePolicyJson['settings'][string]): stored is Provenance {
  return 'trail' in stored;
}

function resolve(setting: Setting, chain: readonly PolicyLayer[], meanings: readonly UnsetMeaning[]): Provenance {
  return setting.shape === 'map' ? resolveMap(setting, chain) : resolveValue(setting, chain, meanings).found;
}

/**
 * Resolves a chain platform > partner > tenant > unit; levels may be missing. Pure: layers are not changed and must not
 * change afterwards, since settings are resolved when first asked for. A value that breaks its schema is passed over and
 * the trail says so. Throws RangeError when the chain is out of order.
 */
export function resolvePolicy(layers: readonly PolicyLayer[]): EffectivePolicy {
  assertChain(layers);
  const chain = [...layers];
  let meanings: UnsetMeaning[] | undefined;
  return new EffectivePolicy((key) => {
    meanings ??= resolveValue(SETTINGS['match.unsetMeans'], chain, []).after as UnsetMeaning[];
    return resolve(SETTINGS[key], chain, meanings);
  });
}
