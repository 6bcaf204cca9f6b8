import type { Setting, Version } from './documents.ts';
import { isCollected, kindOf } from './value-kind.ts';

/** What a scope itself says about a setting. */
export interface Said {
  mode: string;
  value: unknown;
  merge?: string;
  /** Modes of single entries of a map. */
  modes?: unknown;
}

/** A change that waits to be published: what the scope shall say, or that it shall inherit again. */
export type Change = Said | 'inherit';

/** The changes of one scope that wait, by key. */
export type Draft = Readonly<Record<string, Change>>;

/** What a scope says now: the values of its newest version. */
export function saidNow(versions: readonly Version[] | undefined): Readonly<Record<string, Said>> {
  return (versions?.[0]?.values as Record<string, Said> | undefined) ?? {};
}

/** What the form begins with: the change that waits, else what the scope says, else what it inherits. */
export function beginningOf(setting: Setting, said: Said | undefined, waiting: Change | undefined): Said {
  if (waiting && waiting !== 'inherit') return waiting;
  if (said && waiting !== 'inherit') return said;
  const kind = kindOf(setting);
  const nothing = kind === 'list' ? [] : {};
  return { mode: 'default', value: isCollected(kind) ? nothing : setting.value };
}

/** The modes that make sense: one of floor and ceiling, the one that lets others only tighten; none for a unit. */
export function modesFor(setting: Pick<Setting, 'strictness'>, scopeKind: string): string[] {
  if (scopeKind === 'UNIT') return ['default'];
  const bound = { LOWER: ['ceiling'], HIGHER: ['floor'] }[setting.strictness] ?? [];
  return ['default', 'lock', ...bound];
}

const text = (value: unknown): string =>
  JSON.stringify(value, (_, inner) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );

/** A draft with one change more; a change back to what the scope says already leaves it. */
export function withChange(draft: Draft, key: string, change: Change | undefined, said: Said | undefined): Draft {
  const { [key]: _, ...rest } = draft;
  if (change === undefined) return rest;
  const isNothing = change === 'inherit' ? said === undefined : said !== undefined && text(change) === text(said);
  return isNothing ? rest : { ...rest, [key]: change };
}

/** A draft as the API takes it. */
export function changesOf(draft: Draft): SentChange[] {
  return Object.entries(draft).map(([key, change]) =>
    change === 'inherit' ? { key, remove: true } : { key, ...change, ...modesOf(change) },
  );
}

// An entry that was taken out has no mode any more.
function modesOf({ modes, value }: Said): { modes?: unknown } {
  if (typeof modes !== 'object' || modes === null || typeof value !== 'object' || value === null) return {};
  return { modes: Object.fromEntries(Object.entries(modes).filter(([entry]) => Object.hasOwn(value, entry))) };
}

/** A draft as the API takes it and keeps it. */
export interface SentChange {
  key: string;
  mode?: string | null;
  value?: unknown;
  merge?: string | null;
  modes?: unknown;
  remove?: boolean | null;
}

/** What was sent once, as the desk holds it. */
export function draftFrom(changes: readonly SentChange[]): Draft {
  return Object.fromEntries(
    changes.map(({ key, remove, mode, value, merge, modes }): [string, Change] => [
      key,
      remove ? 'inherit' : { mode: mode ?? 'default', value, ...(merge ? { merge } : {}), ...(modes ? { modes } : {}) },
    ]),
  );
}

/** The changes that turn what a version says into what another says. */
export function changesBetween(now: Readonly<Record<string, Said>>, then: Readonly<Record<string, Said>>): Draft {
  return Object.fromEntries(
    [...new Set([...Object.keys(now), ...Object.keys(then)])]
      .filter((key) => text(now[key]) !== text(then[key]))
      .map((key): [string, Change] => [key, then[key] ?? 'inherit']),
  );
}

/** Something that stands against a draft. */
export interface Fault {
  message: string;
  hint?: string | null;
  path?: string | null;
}

/** Refusals by the setting they stand at; what concerns none of the keys is under the empty key. */
export function faultsByKey<F extends Fault>(faults: readonly F[], keys: readonly string[]): Record<string, F[]> {
  const longest = [...keys].sort((a, b) => b.length - a.length);
  const found: Record<string, F[]> = {};
  for (const fault of faults) {
    const path = (fault.path ?? '').replace(/^values\./, '');
    const key = longest.find((one) => path === one || path.startsWith(`${one}.`)) ?? '';
    found[key] = [...(found[key] ?? []), fault];
  }
  return found;
}

/** What a version says that the one before did not, and the other way round. */
export function versionChanges(version: Version, before: Version | undefined) {
  const now = version.values as Record<string, Said>;
  const old = (before?.values ?? {}) as Record<string, Said>;
  return [...new Set([...Object.keys(old), ...Object.keys(now)])]
    .filter((key) => text(old[key]) !== text(now[key]))
    .map((key) => ({ key, before: old[key], after: now[key] }));
}
