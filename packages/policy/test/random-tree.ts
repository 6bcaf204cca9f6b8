import fc from 'fast-check';
import type { PolicyLayer, PolicyValue, ScopeKind, SettingKey } from '../src/index.ts';

const CODES = ['default', 'AP', 'AP.MATCH', 'AP.MATCH.PRICE', 'AP.DUP', 'MD'];
const FIELDS = ['number', 'dueDate', 'orderReference', 'payment.iban', 'buyerReference'];

const limits = fc.oneof(
  fc.constant({ kind: 'unset' }),
  fc.constant({ kind: 'zero' }),
  fc.integer({ min: 1, max: 9 }).map((value) => ({ kind: 'limit', value: String(value) })),
);
const tier = fc.record({
  upTo: fc.oneof(
    { weight: 3, arbitrary: fc.integer({ min: 1, max: 5 }).map((n) => `${n}00`) },
    { weight: 1, arbitrary: fc.constant(null) },
  ),
  currency: fc.constantFrom('*', 'EUR'),
  role: fc.constantFrom('approver', 'treasurer', 'controller'),
  approvers: fc.integer({ min: 1, max: 3 }),
});
// Rising rows a currency: sorted, one an end.
const thresholds = fc.array(tier, { maxLength: 4 }).map((tiers) => {
  const end = (upTo: string | null) => (upTo === null ? Number.POSITIVE_INFINITY : Number(upTo));
  const sorted = [...tiers].sort((a, b) => a.currency.localeCompare(b.currency) || end(a.upTo) - end(b.upTo));
  return sorted.filter((it, i) => !sorted.slice(0, i).some((b) => b.currency === it.currency && b.upTo === it.upTo));
});
const mapOf = <T>(value: fc.Arbitrary<T>) =>
  fc.dictionary(fc.constantFrom(...CODES), value, { maxKeys: 3 }).map((map) => ({ ...map }));

/** Settings of every kind of strictness, and how to draw a valid value of each. */
export const DRAWN: Partial<Record<SettingKey, fc.Arbitrary<unknown>>> = {
  'match.price.tolerancePercent': limits,
  'match.price.toleranceAbsolute': limits,
  'match.unsetMeans': fc.constantFrom('zero', 'infinite'),
  'duplicate.lookbackDays': fc.integer({ min: 0, max: 9 }),
  'supplierLink.hours': fc.integer({ min: 1, max: 9 }),
  'duplicate.confidence': fc.integer({ min: 0, max: 9 }).map((n) => `0.${n}`),
  'duplicate.strictness': fc.constantFrom('exact', 'balanced', 'wide'),
  'receipt.required': fc.boolean(),
  'calendar.cutOff': fc.constantFrom('12:00', '16:00'),
  'document.requiredFields': fc.subarray(FIELDS),
  'approval.thresholds': thresholds,
  'sla.hours': mapOf(fc.integer({ min: 1, max: 9 })),
  autonomy: mapOf(fc.constantFrom('recommend', 'route', 'autoResolve')),
};

const MAPS_AND_LISTS: string[] = ['document.requiredFields', 'sla.hours', 'autonomy'];

function said(key: string): fc.Arbitrary<PolicyValue> {
  const mode = fc.constantFrom('default', 'default', 'default', 'lock', 'floor', 'ceiling');
  const value = DRAWN[key as SettingKey]!;
  if (!MAPS_AND_LISTS.includes(key)) return fc.record({ mode, value }) as fc.Arbitrary<PolicyValue>;
  const merge = fc.constantFrom(undefined, undefined, 'extend', 'replace');
  return fc.record({ mode, value, merge }) as fc.Arbitrary<PolicyValue>;
}

const values = fc.record(Object.fromEntries(Object.keys(DRAWN).map((key) => [key, said(key)])), { requiredKeys: [] });

/** A layer that sets any of the drawn settings in any mode. */
export function layer(kind: ScopeKind): fc.Arbitrary<PolicyLayer> {
  return fc
    .record({ values, version: fc.integer({ min: 1, max: 99 }), id: fc.uuid() })
    .map(({ id, version, values }) => ({
      scope: { kind, id, name: `${kind} ${id.slice(0, 4)}` },
      version,
      setBy: `person of ${kind}`,
      setAt: '2026-01-05T09:00:00Z',
      values: values as PolicyLayer['values'],
    }));
}

interface Tree {
  readonly layer: PolicyLayer;
  readonly below: readonly Tree[];
}

const KINDS: readonly ScopeKind[] = ['platform', 'partner', 'tenant', 'unit'];

function tree(depth: number): fc.Arbitrary<Tree> {
  const below =
    depth === KINDS.length - 1
      ? fc.constant([])
      : fc.array(
          fc.constant(null).chain(() => tree(depth + 1)),
          { minLength: 1, maxLength: 2 },
        );
  return fc.record({ layer: layer(KINDS[depth]!), below });
}

function chains({ layer: own, below }: Tree): PolicyLayer[][] {
  return below.length === 0 ? [[own]] : below.flatMap(chains).map((rest) => [own, ...rest]);
}

/** Every way from the root of a random tree to a leaf. */
export const randomChains: fc.Arbitrary<PolicyLayer[][]> = tree(0).map(chains);
