import type { Mode, Scope } from './layer.ts';

/** Where a value comes from: a scope, or the declaration itself. */
export type Source = Scope | 'declared default';

/** A floor or ceiling that an ancestor set and that holds here. */
export interface Bound<T = unknown> {
  readonly scope: Scope;
  readonly mode: 'floor' | 'ceiling';
  readonly value: T;
  readonly version: number;
}

/** One scope's say, in the order of the chain. `took` is true where it is (part of) the value in force. */
export interface TrailStep {
  readonly scope: Source;
  readonly mode: Mode;
  readonly value: unknown;
  readonly took: boolean;
  readonly why: string;
  /** Name of the ring that the scope's version is staged to; absent where it holds everywhere. */
  readonly ring?: string;
}

/** Why a setting, or one entry of a map setting, has the value it has. */
export interface Provenance<T = unknown> {
  readonly key: string;
  /** The entry of a map setting that this is about. */
  readonly entry?: string;
  readonly value: T;
  /** The scope whose value is in force; where a bound held a value back, the scope of the bound. */
  readonly source: Source;
  /** The version of the source's policy; null for the declared default. */
  readonly version: number | null;
  readonly mode: Mode;
  readonly bounds: readonly Bound[];
  readonly lockedBy?: Scope;
  /** Set where the last word was held back by a bound. */
  readonly clamped?: { readonly wanted: unknown; readonly to: unknown; readonly by: Scope };
  readonly trail: readonly TrailStep[];
  readonly setBy?: string;
  readonly setAt?: string;
  readonly reason?: string;
  /** Name of the ring that the source's version is staged to; absent where it holds everywhere. */
  readonly ring?: string;
  /** Map settings: every entry with its own provenance. */
  readonly entries?: Readonly<Record<string, Provenance>>;
}

/** The name of a source for people. */
export function sourceName(source: Source): string {
  return source === 'declared default' ? source : `${source.kind} ${source.name || source.id}`;
}
