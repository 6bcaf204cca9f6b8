import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ancestry,
  checkDraft,
  entryFor,
  type Mode,
  type PolicyLayer,
  resolvePolicy,
  SCOPE_KINDS,
} from '../src/index.ts';

const CODES = ['default', 'AP', 'AP.MATCH', 'AP.MATCH.PRICE', 'AP.MATCH.PRICE.FREIGHT', 'MD'];
const KEY = 'sla.hours';

const entry = fc.record({
  hours: fc.integer({ min: 1, max: 9 }),
  mode: fc.constantFrom<Mode | undefined>(undefined, 'default', 'lock', 'ceiling'),
});
const said = fc
  .record({
    mode: fc.constantFrom<Mode>('default', 'default', 'ceiling'),
    entries: fc.dictionary(fc.constantFrom(...CODES), entry, { maxKeys: 4 }),
  })
  .map(({ mode, entries }) => {
    const pairs = Object.entries(entries);
    const modes = pairs.flatMap(([code, one]) => (one.mode ? [[code, one.mode] as const] : []));
    const value = Object.fromEntries(pairs.map(([code, { hours }]) => [code, hours]));
    return { mode, value, modes: Object.fromEntries(modes) };
  });
const chains = fc.tuple(said, said, said, said).map((layers) =>
  layers.map((value, index): PolicyLayer => {
    const kind = SCOPE_KINDS[index]!;
    return { scope: { kind, id: kind, name: kind }, version: 1, values: { [KEY]: value } };
  }),
);

const modeOf = (layer: PolicyLayer, code: string) => layer.values[KEY]!.modes?.[code] ?? layer.values[KEY]!.mode;
const hoursOf = (layer: PolicyLayer) => layer.values[KEY]!.value as Record<string, number>;
/** The entry of a layer that says something in a mode about a code. */
const spoken = (layer: PolicyLayer, code: string, mode: Mode) =>
  ancestry(code).find((name) => Object.hasOwn(hoursOf(layer), name) && modeOf(layer, name) === mode);

describe('entries with modes of their own', () => {
  it('a ceiling on one entry holds for every code below it at every level below, whatever its neighbours are', () => {
    let held = 0;
    fc.assert(
      fc.property(chains, (chain) => {
        const leaf = resolvePolicy(chain).get(KEY);
        for (const code of CODES.slice(1))
          chain.forEach((layer, index) => {
            const by = spoken(layer, code, 'ceiling');
            const lockedAbove = chain.slice(0, index + 1).some((one) => spoken(one, code, 'lock'));
            if (!by || lockedAbove) return;
            held += 1;
            expect(entryFor(leaf, code)).toBeLessThanOrEqual(hoursOf(layer)[by]!);
          });
      }),
      { seed: 7, numRuns: 1500 },
    );
    expect(held).toBeGreaterThan(500);
  });

  it('a lock on one entry keeps its value for every level below, and says whose it is', () => {
    let locks = 0;
    fc.assert(
      fc.property(chains, (chain) => {
        const leaf = resolvePolicy(chain);
        for (const code of CODES.slice(1))
          chain.forEach((layer, index) => {
            if (!spoken(layer, code, 'lock')) return;
            locks += 1;
            const here = resolvePolicy(chain.slice(0, index + 1)).get(KEY);
            expect(entryFor(leaf.get(KEY), code)).toBe(entryFor(here, code));
          });
      }),
      { seed: 7, numRuns: 1500 },
    );
    expect(locks).toBeGreaterThan(500);
  });

  it('a mode without a value, on a setting without entries, or pointing the wrong way is refused by name', () => {
    const scope = { kind: 'tenant', id: 't', name: 'Acme' } as const;
    const codes = (key: string, value: unknown, modes: Record<string, Mode>) =>
      checkDraft([], { scope, version: 1, values: { [key]: { mode: 'default', value, modes } } }).map(
        (one) => one.code,
      );
    expect(codes(KEY, { AP: 4 }, { AP: 'ceiling' })).toEqual([]);
    expect(codes(KEY, { AP: 4 }, { MD: 'ceiling' })).toEqual(['SETTING_MODES_MEANINGLESS']);
    expect(codes(KEY, { AP: 4 }, { AP: 'floor' })).toEqual(['SETTING_BOUND_WRONG_WAY']);
    expect(codes('receipt.required', true, { AP: 'lock' })).toEqual(['SETTING_MODES_MEANINGLESS']);
  });
});
