import type { Mode, PolicyValue } from '@clearhold/policy';
import type { PolicyChangeInput } from '../policies/index.ts';
import { FIELDS, type Field, readEntry } from './fields.ts';

/** One field of one type: a value with its mode, or `remove` to inherit again. */
export interface TaxonomyChange {
  readonly field: string;
  readonly entry: string;
  readonly value?: unknown;
  readonly mode?: string | null;
  readonly remove?: boolean | null;
}

interface Map {
  mode: Mode;
  merge?: string;
  value: Record<string, unknown>;
  modes: Record<string, Mode>;
}

/** Changes of entries as changes of the settings that hold them; what the scope says about other entries stays. */
export function mergeChanges(
  said: Readonly<Record<string, PolicyValue>>,
  changes: readonly TaxonomyChange[],
): PolicyChangeInput[] {
  const maps = new globalThis.Map<Field, Map>();
  const mapOf = (field: Field): Map => {
    const known = maps.get(field) ?? opened(said[FIELDS[field]]);
    maps.set(field, known);
    return known;
  };
  for (const change of changes) {
    const field = change.field as Field;
    if (change.remove && field === 'child') forget(said, change.entry, mapOf);
    else if (change.remove) drop(mapOf(field), change.entry);
    else put(mapOf(field), change);
  }
  return [...maps].map(([field, { mode, merge, value, modes }]) =>
    Object.keys(value).length === 0
      ? { key: FIELDS[field], remove: true }
      : { key: FIELDS[field], mode, merge, value, modes },
  );
}

const opened = (before: PolicyValue | undefined): Map => ({
  mode: before?.mode ?? 'default',
  merge: before?.merge,
  value: { ...(before?.value as object | undefined) },
  modes: { ...before?.modes },
});

function put(map: Map, { entry, value, mode }: TaxonomyChange): void {
  map.value[entry] = value;
  if ((mode ?? 'default') === map.mode) delete map.modes[entry];
  else map.modes[entry] = (mode ?? 'default') as Mode;
}

function drop(map: Map, entry: string): void {
  delete map.value[entry];
  delete map.modes[entry];
}

// A child type with those below it, and what is said about any of them.
function forget(said: Readonly<Record<string, PolicyValue>>, child: string, mapOf: (field: Field) => Map): void {
  const isOf = (code: string) => code === child || code.startsWith(`${child}.`);
  for (const field of Object.keys(FIELDS) as Field[]) {
    const entries = Object.entries((said[FIELDS[field]]?.value ?? {}) as Record<string, unknown>);
    for (const [entry, value] of entries)
      if (isOf(field === 'native' ? String(value) : readEntry(entry).code)) drop(mapOf(field), entry);
  }
}
