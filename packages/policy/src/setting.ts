import { z } from 'zod';
import { MORE_ITEMS, type Order, orderOf, type Strictness } from './strictness.ts';

/** What a declaration says; `meaning` and `acts` (where the value makes a difference) are written for a finance person. */
export interface SettingSpec<K extends string, S extends z.ZodType> {
  readonly key: K;
  readonly schema: S;
  readonly unit: string;
  readonly default: z.output<S>;
  readonly title: string;
  readonly meaning: string;
  readonly acts?: string;
  readonly strictness: Strictness;
  readonly merge: 'replace' | 'extend';
  readonly group: string;
}

/** `value` settings are replaced whole, `list` settings collect items, `map` settings are judged entry by entry. */
export type SettingShape = 'value' | 'list' | 'map';

/** A declared setting. `order` compares whole values, or the entries of a map. */
export interface Setting<K extends string = string, T = unknown> {
  readonly key: K;
  readonly schema: z.ZodType<T>;
  readonly unit: string;
  readonly default: T;
  readonly title: string;
  readonly meaning: string;
  readonly acts?: string;
  readonly strictness: Strictness;
  readonly merge: 'replace' | 'extend';
  readonly group: string;
  readonly shape: SettingShape;
  readonly order: Order;
}

/** Freezes a JSON value through and through. */
export function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) freeze(inner);
  }
  return value;
}

/** Declares a setting. Throws when the default breaks the schema: a declaration that contradicts itself is a bug. */
export function defineSetting<K extends string, S extends z.ZodType>(spec: SettingSpec<K, S>): Setting<K, z.output<S>> {
  const checked = spec.schema.safeParse(spec.default);
  if (!checked.success) throw new Error(`default of ${spec.key}: ${z.prettifyError(checked.error)}`);
  const shape = spec.merge === 'replace' ? 'value' : Array.isArray(spec.default) ? 'list' : 'map';
  const order = shape === 'list' && spec.strictness === 'higher' ? MORE_ITEMS : orderOf(spec.strictness);
  return Object.freeze({
    ...spec,
    schema: spec.schema as z.ZodType<z.output<S>>,
    default: freeze(checked.data),
    shape,
    order,
  });
}
