import type { Mode, PolicyLayer, Scope } from './layer.ts';
import type { Bound, Provenance, Source, TrailStep } from './provenance.ts';
import { sourceName } from './provenance.ts';
import { type Order, sameValue } from './strictness.ts';
import { inWords } from './wording.ts';

type Step = { -readonly [P in keyof TrailStep]: TrailStep[P] };

/** One value on its way down the chain: a whole setting, or one entry of a map setting. */
export interface Cell {
  value: unknown;
  source: Source;
  layer: PolicyLayer | null;
  mode: Mode;
  clamped?: { wanted: unknown; to: unknown; by: Scope };
  lockedBy?: Scope;
  readonly trail: Step[];
}

/** A cell that holds the declared default. */
export function declared(value: unknown): Cell {
  const step: Step = { scope: 'declared default', mode: 'default', value, took: true, why: 'declared default' };
  return { value, source: 'declared default', layer: null, mode: 'default', trail: [step] };
}

/** A cell before anyone spoke; the first `put` fills it. */
export function vacant(): Cell {
  return { value: undefined, source: 'declared default', layer: null, mode: 'default', trail: [] };
}

/** Holds a value within all bounds; `by` is the bound that moved it last. */
export function hold(order: Order, wanted: unknown, bounds: readonly Bound[]): { value: unknown; by?: Bound } {
  let value = wanted;
  let by: Bound | undefined;
  for (const bound of bounds) {
    const next = order.clamp(value, bound.value);
    if (next === value || sameValue(next, value)) continue;
    value = next;
    by = bound;
  }
  return by ? { value, by } : { value };
}

/** Records that a scope spoke in vain. */
export function refuse(cell: Cell, layer: PolicyLayer, mode: Mode, value: unknown, why: string): void {
  cell.trail.push({ scope: layer.scope, mode, value, took: false, why, ...ringOf(layer) });
}

/** What a step of the trail says of a layer that does not hold everywhere yet. */
export const ringOf = ({ ring }: PolicyLayer) => (ring === undefined ? {} : { ring });

/** What a scope says about a cell: `said` as written, `wanted` after merging and pinning; `keeps` what was there. */
export interface Say {
  readonly layer: PolicyLayer;
  readonly mode: Mode;
  readonly said: unknown;
  readonly wanted: unknown;
  readonly keeps: boolean;
  readonly note?: string;
}

/** Puts a scope's value into the cell, held within the bounds of its ancestors. */
export function put(cell: Cell, order: Order, bounds: readonly Bound[], say: Say): void {
  const { layer, mode, said, wanted } = say;
  const { value, by } = hold(order, wanted, bounds);
  const name = sourceName(layer.scope);
  if (!say.keeps || (by && sameValue(value, by.value))) {
    for (const step of cell.trail) if (step.took) Object.assign(step, { took: false, why: `replaced by ${name}` });
  }
  const note = say.note ? `; ${say.note}` : '';
  if (by) {
    const whole = sameValue(value, by.value);
    const why = `outside the ${by.mode} of ${sourceName(by.scope)}: held at ${inWords(value)}${note}`;
    cell.trail.push({ scope: layer.scope, mode, value: said, took: !whole, why, ...ringOf(layer) });
    for (const step of cell.trail) {
      if (step.scope === by.scope) Object.assign(step, { took: true, why: `its ${by.mode} holds` });
    }
    if (whole) Object.assign(cell, { source: by.scope, layer: null, mode: by.mode });
    else Object.assign(cell, { source: layer.scope, layer, mode });
    cell.clamped = { wanted, to: value, by: by.scope };
  } else {
    cell.trail.push({ scope: layer.scope, mode, value: said, took: true, why: `set here${note}`, ...ringOf(layer) });
    Object.assign(cell, { source: layer.scope, layer, mode });
    delete cell.clamped;
  }
  cell.value = value;
}

/** The provenance of a cell. `layerOf` finds the policy of a scope whose bound became the value. */
export function provenanceOf(key: string, cell: Cell, bounds: readonly Bound[], chain: readonly PolicyLayer[]) {
  const { source, mode, trail, clamped, lockedBy } = cell;
  const layer = cell.layer ?? chain.find((it) => it.scope === source) ?? null;
  const found: { -readonly [P in keyof Provenance]: Provenance[P] } = {
    key,
    value: cell.value,
    source,
    version: layer?.version ?? null,
    mode,
    bounds,
    trail,
  };
  if (lockedBy) found.lockedBy = lockedBy;
  if (clamped) found.clamped = clamped;
  if (layer?.setBy !== undefined) found.setBy = layer.setBy;
  if (layer?.setAt !== undefined) found.setAt = layer.setAt;
  if (layer?.reason !== undefined) found.reason = layer.reason;
  if (layer?.ring !== undefined) found.ring = layer.ring;
  return found as Provenance;
}
