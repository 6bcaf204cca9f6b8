import { diffPolicies, type PolicyChange } from './diff.ts';
import { type EffectivePolicy, resolvePolicy } from './effective-policy.ts';
import type { Mode, PolicyLayer, PolicyValue, Scope } from './layer.ts';
import type { Source } from './provenance.ts';
import type { Setting } from './setting.ts';
import { isSettingKey, SETTINGS, type SettingKey } from './settings/index.ts';

/**
 * One value that a scope sets itself, beside the standard: what would hold there had it said nothing. `entry` names the
 * exception type in a map setting. `same`: it says what the standard says already, and follows no later change of it.
 */
export interface Departure {
  readonly key: SettingKey;
  readonly entry?: string;
  readonly mode: Mode;
  readonly standard: unknown;
  readonly standardSource: Source;
  /** What holds there. */
  readonly own: unknown;
  readonly direction: PolicyChange['change'] | 'same';
  /** The scope whose bound or lock held the value back. */
  readonly heldBackBy?: Scope;
}

/** Every value that `layer` sets itself under its ancestors, in the order of SETTINGS. Throws RangeError when the chain is out of order. */
export function departuresOf(ancestors: readonly PolicyLayer[], layer: PolicyLayer): Departure[] {
  const [standard, own] = [resolvePolicy(ancestors), resolvePolicy([...ancestors, layer])];
  const changes = diffPolicies(standard, own);
  return (Object.keys(SETTINGS) as SettingKey[]).flatMap((key) => {
    const said = layer.values[key];
    if (!said || !isSettingKey(key)) return [];
    const ofKey = changes.filter((change) => change.key === key);
    const at = { key, standard, own, changes: ofKey, scope: layer.scope };
    return (SETTINGS[key] as Setting).shape === 'map' ? entriesOf(at, said) : [departure(at, said.mode)];
  });
}

interface At {
  readonly key: SettingKey;
  readonly standard: EffectivePolicy;
  readonly own: EffectivePolicy;
  readonly changes: readonly PolicyChange[];
  readonly scope: Scope;
}

// What it names itself, and what moved with it: a map that replaces takes away entries that it does not name.
function entriesOf(at: At, said: PolicyValue): Departure[] {
  const named = Object.keys((said.value ?? {}) as object);
  const moved = at.changes.flatMap(({ entry }) => (entry === undefined ? [] : [entry]));
  return [...new Set([...named, ...moved])].map((entry) => departure(at, said.modes?.[entry] ?? said.mode, entry));
}

function departure({ key, standard, own, changes, scope }: At, mode: Mode, entry?: string): Departure {
  const explain = (policy: EffectivePolicy) => policy.explain(key, entry as string);
  const [before, after] = [explain(standard), explain(own)];
  const change = changes.find((it) => it.entry === entry);
  const holder = after.clamped?.by ?? after.lockedBy;
  return {
    key,
    ...(entry !== undefined && { entry }),
    mode,
    standard: change ? change.before : before.value,
    standardSource: before.source,
    own: change ? change.after : after.value,
    direction: change?.change ?? 'same',
    ...(holder && holder.id !== scope.id && { heldBackBy: holder }),
  };
}
