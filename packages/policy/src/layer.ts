import { z } from 'zod';

/** The four levels, outermost first. */
export const SCOPE_KINDS = ['platform', 'partner', 'tenant', 'unit'] as const;
export type ScopeKind = (typeof SCOPE_KINDS)[number];

/** Where a value is set: a level, its id, and the name people know it by. */
export interface Scope {
  readonly kind: ScopeKind;
  readonly id: string;
  readonly name: string;
}

/**
 * How a value binds the levels below: `default` (they may override), `lock` (they may not), `floor` (they may not go
 * below) and `ceiling` (they may not go above). A setting takes the one of the two bounds that lets only tighten.
 */
export const MODES = ['default', 'lock', 'floor', 'ceiling'] as const;
export type Mode = (typeof MODES)[number];

/**
 * One value set at one scope. `merge` overrides the setting's own merge rule for lists and maps; `modes` gives single
 * entries of a map a mode of their own, the others have `mode`.
 */
export interface PolicyValue {
  readonly mode: Mode;
  readonly value: unknown;
  readonly merge?: 'extend' | 'replace';
  readonly modes?: Readonly<Record<string, Mode>>;
}

/**
 * The policy of one scope in one version; a key that is absent inherits. `setAt` is an ISO 8601 instant, `ring` the name of
 * the ring that a version on its way to all has come to.
 */
export interface PolicyLayer {
  readonly scope: Scope;
  readonly version: number;
  readonly setBy?: string;
  readonly setAt?: string;
  readonly reason?: string;
  readonly ring?: string;
  readonly values: Readonly<Record<string, PolicyValue>>;
}

/** The shape of a layer as it comes from outside (a form, a file); values are checked by `checkDraft`. */
export const policyLayerSchema = z.strictObject({
  scope: z.strictObject({ kind: z.enum(SCOPE_KINDS), id: z.string().min(1).max(100), name: z.string().max(200) }),
  version: z.int().min(0),
  setBy: z.string().max(200).optional(),
  setAt: z.iso.datetime().optional(),
  reason: z.string().max(2000).optional(),
  ring: z.string().max(100).optional(),
  values: z.record(
    z.string().max(100),
    z.strictObject({
      mode: z.enum(MODES),
      value: z.unknown(),
      merge: z.enum(['extend', 'replace']).optional(),
      modes: z.record(z.string().max(200), z.enum(MODES)).optional(),
    }),
  ),
});

/** Throws RangeError unless layers run from the platform inwards, one a level (units may nest). */
export function assertChain(layers: readonly PolicyLayer[]): void {
  let before = -1;
  for (const { scope } of layers) {
    const rank = SCOPE_KINDS.indexOf(scope.kind);
    const nested = scope.kind === 'unit' && rank === before;
    if (rank <= before && !nested) throw new RangeError(`policy layers out of order at ${scope.kind} ${scope.id}`);
    before = rank;
  }
}
