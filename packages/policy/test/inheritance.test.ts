import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import {
  checkDraft,
  EffectivePolicy,
  entryFor,
  type PolicyLayer,
  resolvePolicy,
  SETTING_KEYS,
  type SettingKey,
} from '../src/index.ts';
import { LOOSENESS, nowhereLooser, TIGHTENS } from './measure.ts';
import { DRAWN, layer, randomChains } from './random-tree.ts';

const RUNS = { seed: 42, numRuns: 2000 };
vi.setConfig({ testTimeout: 120_000 });
const KEYS = Object.keys(DRAWN) as SettingKey[];
const CODES = ['default', 'AP', 'AP.MATCH', 'AP.MATCH.PRICE', 'AP.DUP', 'MD', 'XX.Y'];
const MAPS: SettingKey[] = ['sla.hours', 'autonomy'];

// A map entry is locked by its own name, a branch of it, or default.
function lockedFor(said: Record<string, unknown>, code: string): boolean {
  return Object.keys(said).some((name) => name === 'default' || code === name || code.startsWith(`${name}.`));
}

function locksHold(key: SettingKey, chain: readonly PolicyLayer[], index: number, leaf: EffectivePolicy): void {
  const said = chain[index]!.values[key]!;
  const here = resolvePolicy(chain.slice(0, index + 1)).get(key) as unknown;
  const there = leaf.get(key) as unknown;
  if (!MAPS.includes(key)) expect(there).toEqual(here);
  for (const code of MAPS.includes(key) ? CODES : []) {
    if (!lockedFor(said.value as Record<string, unknown>, code)) continue;
    expect(entryFor(there as Record<string, unknown>, code)).toEqual(entryFor(here as Record<string, unknown>, code));
  }
}

describe('inheritance over random trees', () => {
  it('no child ever loosens what a parent bounded or locked', () => {
    let [locks, bounds] = [0, 0];
    fc.assert(
      fc.property(randomChains, (chains) => {
        for (const chain of chains) {
          const leaf = resolvePolicy(chain);
          chain.forEach((own, index) => {
            for (const [name, said] of Object.entries(own.values)) {
              const key = name as SettingKey;
              if (said.mode === 'lock') {
                locks += 1;
                locksHold(key, chain, index, leaf);
              } else if (said.mode === TIGHTENS[key]) {
                bounds += 1;
                const written = nowhereLooser(key, leaf.get(key), said.value) || ancestorLocked(key, chain, index);
                expect(written, `${key} under the ${said.mode} of ${own.scope.kind}`).toBe(true);
              }
            }
          });
        }
      }),
      RUNS,
    );
    expect(locks + bounds).toBeGreaterThan(10_000);
  });

  it('a value held at its bound is held there and no tighter: what is within all bounds is taken as written', () => {
    fc.assert(
      fc.property(randomChains, (chains) => {
        for (const chain of chains) {
          for (const key of KEYS.filter((it) => !MAPS.includes(it) && it !== 'document.requiredFields')) {
            const said = chain.at(-1)!.values[key];
            const above = resolvePolicy(chain.slice(0, -1)).explain(key);
            if (!said || above.lockedBy || (said.value as { kind?: string }).kind === 'unset') continue;
            const within = above.bounds.every((bound) => nowhereLooser(key, said.value, bound.value));
            if (within) expect(LOOSENESS[key]?.(resolvePolicy(chain).get(key))).toEqual(LOOSENESS[key]?.(said.value));
          }
        }
      }),
      RUNS,
    );
  });

  it('an empty layer changes nothing, wherever it is added', () => {
    fc.assert(
      fc.property(randomChains, fc.integer({ min: 0, max: 3 }), ([chain], at) => {
        const without = chain!.filter((_, index) => index !== at);
        const empty = chain!.map((own, index) => (index === at ? { ...own, values: {} } : own));
        expect(JSON.stringify(resolvePolicy(empty))).toBe(JSON.stringify(resolvePolicy(without)));
      }),
      RUNS,
    );
  });

  it('resolving is idempotent: again, from stored JSON, and under a unit that repeats what is in force', () => {
    fc.assert(
      fc.property(randomChains, ([chain]) => {
        const before = JSON.stringify(chain);
        const policy = resolvePolicy(chain!);
        const json = policy.toJSON();
        const text = JSON.stringify(json);
        expect(JSON.stringify(resolvePolicy(chain!))).toBe(text);
        expect(JSON.stringify(chain)).toBe(before);
        const stored = EffectivePolicy.fromJSON(JSON.parse(text));
        expect(JSON.stringify(stored)).toBe(text);
        const values = Object.fromEntries(
          SETTING_KEYS.map((key) => [key, { mode: 'default' as const, value: policy.get(key) }]),
        );
        const repeat = { scope: { kind: 'unit' as const, id: 'repeat', name: 'repeat' }, version: 1, values };
        const again = resolvePolicy([...chain!, repeat]);
        for (const key of SETTING_KEYS) {
          const measure = LOOSENESS[key];
          const [now, then] = [again.get(key), policy.get(key)];
          expect(measure ? measure(now) : now).toEqual(measure ? measure(then) : then);
        }
      }),
      RUNS,
    );
  });

  it('a draft that passes the check is taken whole; one that does not, is not', () => {
    let [taken, refused] = [0, 0];
    fc.assert(
      fc.property(randomChains, layer('unit'), ([chain], draft) => {
        const ancestors = chain!.slice(0, 3);
        for (const key of KEYS) {
          const said = draft.values[key];
          if (!said || (said.value as { kind?: string }).kind === 'unset') continue;
          const alone = { ...draft, values: { [key]: said } };
          const codes = checkDraft(ancestors, alone).map((refusal) => refusal.code);
          const judged = codes.filter((code) => code === 'SETTING_LOCKED' || code === 'SETTING_TOO_LOOSE').length > 0;
          if (codes.length > 0 && !judged) continue;
          judged ? refused++ : taken++;
          const found = resolvePolicy([...ancestors, alone]).explain(key);
          if (MAPS.includes(key)) {
            const whole = Object.entries(said.value as object).every(
              ([entry, value]) =>
                (found.value as Record<string, unknown>)[entry] === value &&
                found.entries?.[entry]?.source === draft.scope,
            );
            expect(whole).toBe(!judged);
          } else {
            expect(found.source === draft.scope && !found.clamped).toBe(!judged);
          }
        }
      }),
      RUNS,
    );
    expect(taken).toBeGreaterThan(1000);
    expect(refused).toBeGreaterThan(1000);
  });
});

// A bound that speaks under a lock of an ancestor binds nobody: the lock does.
function ancestorLocked(key: SettingKey, chain: readonly PolicyLayer[], index: number): boolean {
  const locks = chain.slice(0, index).filter((own) => own.values[key]?.mode === 'lock');
  return locks.length > 0;
}
