import { type Cell, declared, hold, provenanceOf, put, refuse, ringOf, vacant } from './cell.ts';
import type { Mode, PolicyLayer, Scope } from './layer.ts';
import { type Bound, type Provenance, sourceName } from './provenance.ts';
import { actingMode, invalid, noteOf } from './resolve-value.ts';
import type { Setting } from './setting.ts';
import { sameValue } from './strictness.ts';

type Entries = Readonly<Record<string, unknown>>;

/** The names under which a code is looked up: itself, its branches outwards, `default`. */
export function ancestry(code: string): string[] {
  const names = [code];
  if (code === 'default') return names;
  for (let dot = code.lastIndexOf('.'); dot > 0; dot = code.lastIndexOf('.', dot - 1)) names.push(code.slice(0, dot));
  return [...names, 'default'];
}

/** The value that a map setting holds for a code: its own entry, else of the nearest branch, else `default`. */
export function entryFor<T>(entries: Readonly<Record<string, T>>, code: string): T | undefined {
  const name = ancestry(code).find((it) => Object.hasOwn(entries, it));
  return name === undefined ? undefined : entries[name];
}

interface MapBound {
  readonly layer: PolicyLayer;
  readonly mode: 'floor' | 'ceiling';
  readonly values: Entries;
}

interface Running {
  readonly setting: Setting;
  readonly cells: Map<string, Cell>;
  readonly bounds: MapBound[];
  readonly locks: Map<string, Scope>;
}

function boundsOf(run: Running, entry: string): Bound[] {
  return run.bounds.flatMap(({ layer, mode, values }) => {
    const value = entryFor(values, entry);
    return value === undefined ? [] : [{ scope: layer.scope, mode, value, version: layer.version }];
  });
}

function lockOf(run: Running, entry: string): Scope | undefined {
  const name = ancestry(entry).find((it) => run.locks.has(it));
  return name === undefined ? undefined : run.locks.get(name);
}

/**
 * Resolves a map setting entry by entry. A lock or bound on an entry holds for every code below it, on `default` for
 * all; what a scope bounds also holds back entries it inherited.
 */
export function resolveMap(setting: Setting, chain: readonly PolicyLayer[]): Provenance {
  return collect(descend(setting, chain), chain);
}

/** What a chain forbids the next level for an entry, whether it is set yet or not. */
export function guardsOf(setting: Setting, chain: readonly PolicyLayer[]) {
  const run = descend(setting, chain);
  return {
    lock: (entry: string): Scope | undefined => lockOf(run, entry),
    bounds: (entry: string): Bound[] => boundsOf(run, entry),
  };
}

function descend(setting: Setting, chain: readonly PolicyLayer[]): Running {
  const run: Running = { setting, cells: new Map(), bounds: [], locks: new Map() };
  for (const [entry, value] of Object.entries(setting.default as Entries)) run.cells.set(entry, declared(value));
  for (const layer of chain) speak(run, layer);
  return run;
}

function speak(run: Running, layer: PolicyLayer): void {
  const { setting, cells } = run;
  if (!Object.hasOwn(layer.values, setting.key)) return;
  const { mode: written, value: said, merge, modes = {} } = layer.values[setting.key]!;
  const checked = setting.schema.safeParse(said);
  if (!checked.success) {
    for (const cell of cells.values()) refuse(cell, layer, written, said, invalid(written));
    const lock = (entry: string) => void (run.locks.has(entry) || run.locks.set(entry, layer.scope));
    if (written === 'lock') lock('default');
    for (const [entry, mode] of Object.entries(modes)) if (mode === 'lock') lock(entry);
    return;
  }
  const entries = checked.data as Entries;
  const replace = merge === 'replace';
  if (replace) drop(run, layer, entries);
  const byMode = new Map<Mode, Record<string, unknown>>(replace ? [[actingMode(setting, written), {}]] : []);
  for (const [entry, wanted] of Object.entries(entries)) {
    const own = Object.hasOwn(modes, entry) ? modes[entry]! : written;
    const mode = actingMode(setting, own);
    byMode.set(mode, Object.assign(byMode.get(mode) ?? {}, { [entry]: wanted }));
    const lockedBy = lockOf(run, entry);
    const cell = cells.get(entry) ?? vacant();
    if (lockedBy) {
      if (cells.has(entry)) refuse(cell, layer, own, wanted, `locked by ${sourceName(lockedBy)}`);
      continue;
    }
    const note = noteOf(mode, own);
    put(cell, setting.order, boundsOf(run, entry), { layer, mode: own, said: wanted, wanted, keeps: false, note });
    cells.set(entry, cell);
  }
  for (const [mode, own] of byMode) bind(run, layer, mode, own, replace && mode === actingMode(setting, written));
}

// `replace` starts again from the declared `default`; what ancestors locked or bounded stays.
function drop(run: Running, layer: PolicyLayer, entries: Entries): void {
  const { cells, setting } = run;
  for (const entry of [...cells.keys()]) {
    const bounded = run.bounds.some(({ values }) => Object.hasOwn(values, entry));
    if (lockOf(run, entry) || bounded || Object.hasOwn(entries, entry)) continue;
    cells.delete(entry);
  }
  const fallback = (setting.default as Entries).default;
  if (fallback === undefined || cells.has('default') || Object.hasOwn(entries, 'default')) return;
  const cell = declared(fallback);
  cells.set('default', cell);
  const { value, by } = hold(setting.order, fallback, boundsOf(run, 'default'));
  if (by)
    put(cell, setting.order, boundsOf(run, 'default'), {
      layer,
      mode: 'default',
      said: value,
      wanted: value,
      keeps: false,
    });
}

function bind(run: Running, layer: PolicyLayer, mode: string, entries: Entries, replace: boolean): void {
  const { cells, setting } = run;
  if (mode === 'lock') {
    for (const entry of replace ? ['default', ...Object.keys(entries)] : Object.keys(entries)) {
      if (!lockOf(run, entry)) run.locks.set(entry, layer.scope);
    }
  }
  if (mode !== 'floor' && mode !== 'ceiling') return;
  const open = Object.entries(entries).filter(([entry]) => !lockOf(run, entry));
  const own = Object.fromEntries(open);
  run.bounds.push({ layer, mode, values: own });
  for (const [entry, cell] of cells) {
    const limit = entryFor(own, entry);
    if (limit === undefined || lockOf(run, entry) || Object.hasOwn(own, entry)) continue;
    const held = setting.order.clamp(cell.value, limit);
    if (sameValue(held, cell.value)) continue;
    const note = `the ${mode} of ${sourceName(layer.scope)} holds for what it inherits`;
    put(cell, setting.order, [], { layer, mode: mode as 'floor', said: held, wanted: held, keeps: false, note });
  }
}

function collect(run: Running, chain: readonly PolicyLayer[]): Provenance {
  const { key } = run.setting;
  const entries: Record<string, Provenance> = {};
  const value: Record<string, unknown> = {};
  for (const [entry, cell] of run.cells) {
    const lockedBy = lockOf(run, entry);
    if (lockedBy) cell.lockedBy = lockedBy;
    entries[entry] = { ...provenanceOf(key, cell, boundsOf(run, entry), chain), entry };
    value[entry] = cell.value;
  }
  const whole = declared(value);
  for (const layer of chain) {
    if (!Object.hasOwn(layer.values, key)) continue;
    const { mode, value: said } = layer.values[key]!;
    const took = Object.values(entries).some((it) => it.trail.some((step) => step.took && step.scope === layer.scope));
    const why = took ? 'set here, entry by entry' : 'every entry of it was locked, held back or replaced';
    whole.trail.push({ scope: layer.scope, mode, value: said, took, why, ...ringOf(layer) });
    if (took) Object.assign(whole, { source: layer.scope, layer, mode });
  }
  const root = run.locks.get('default');
  if (root) whole.lockedBy = root;
  const bounds = run.bounds.map(({ layer, mode, values }) => ({
    scope: layer.scope,
    mode,
    value: values,
    version: layer.version,
  }));
  whole.trail[0]!.value = run.setting.default;
  return { ...provenanceOf(key, whole, bounds, chain), entries };
}
