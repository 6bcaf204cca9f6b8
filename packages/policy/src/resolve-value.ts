import { type Cell, declared, provenanceOf, put, refuse } from './cell.ts';
import type { Mode, PolicyLayer } from './layer.ts';
import { isLimit, type Limit, ZERO_LIMIT } from './limit.ts';
import { type Bound, type Provenance, sourceName } from './provenance.ts';
import type { Setting } from './setting.ts';
import { union } from './strictness.ts';

/** What an unmaintained tolerance means at each scope of the chain. */
export type UnsetMeaning = 'zero' | 'infinite';

/** The mode as it acts: a bound that would not let levels below tighten acts as `default`. */
export function actingMode(setting: Setting, mode: Mode): Mode {
  return (mode === 'floor' || mode === 'ceiling') && mode !== setting.order.bound ? 'default' : mode;
}

// Under a lock or a ceiling UNSET cannot stay open, or a level below could loosen it by changing what it means.
function pin(value: unknown, mode: Mode, bounds: readonly Bound[], meaning: UnsetMeaning): unknown {
  if (!isLimit(value) || value.kind !== 'unset' || meaning !== 'zero') return value;
  return mode === 'lock' || mode === 'ceiling' || bounds.length > 0 ? (ZERO_LIMIT as Limit) : value;
}

/** Resolves a setting whose value is replaced whole, or a list. Also gives the value after each layer. */
export function resolveValue(
  setting: Setting,
  chain: readonly PolicyLayer[],
  meanings: readonly UnsetMeaning[],
): { found: Provenance; after: unknown[] } {
  const cell: Cell = declared(setting.default);
  const bounds: Bound[] = [];
  const after: unknown[] = [];
  chain.forEach((layer, index) => {
    speak(setting, cell, bounds, layer, meanings[index] ?? 'zero');
    after.push(cell.value);
  });
  return { found: provenanceOf(setting.key, cell, bounds, chain), after };
}

function speak(setting: Setting, cell: Cell, bounds: Bound[], layer: PolicyLayer, meaning: UnsetMeaning): void {
  if (!Object.hasOwn(layer.values, setting.key)) return;
  const { mode: written, value: said, merge } = layer.values[setting.key]!;
  const mode = actingMode(setting, written);
  if (cell.lockedBy) {
    refuse(cell, layer, written, said, `locked by ${sourceName(cell.lockedBy)}`);
    return;
  }
  const checked = setting.schema.safeParse(said);
  if (!checked.success) {
    refuse(cell, layer, written, said, invalid(mode));
    if (mode === 'lock') cell.lockedBy = layer.scope;
    return;
  }
  const extend = setting.shape === 'list' && (merge ?? setting.merge) === 'extend';
  const own = pin(checked.data, mode, bounds, meaning);
  const wanted = extend ? union(cell.value as unknown[], own as unknown[]) : own;
  const note = own === checked.data ? noteOf(mode, written) : 'no limit is read as zero here';
  put(cell, setting.order, bounds, { layer, mode: written, said, wanted, keeps: extend, note });
  if (mode === 'lock') cell.lockedBy = layer.scope;
  if (mode !== 'floor' && mode !== 'ceiling') return;
  const value = setting.shape === 'list' ? own : cell.value;
  if (isLimit(value) && value.kind === 'unset') return;
  bounds.push({ scope: layer.scope, mode, value, version: layer.version });
}

/** Why an invalid value did not take; a lock on one still locks, at what is inherited. */
export function invalid(mode: Mode): string {
  return `not a valid value of this setting${mode === 'lock' ? '; the lock holds what is inherited' : ''}`;
}

/** Says in the trail that a bound pointed the wrong way. */
export function noteOf(acting: Mode, written: Mode): string | undefined {
  return acting === written ? undefined : `a ${written} does not tighten this setting and binds nobody`;
}
