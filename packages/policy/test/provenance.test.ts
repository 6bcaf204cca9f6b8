import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { type Limit, type PolicyLayer, resolvePolicy, type Scope, type SettingKey } from '../src/index.ts';
import { LOOSENESS, TIGHTENS } from './measure.ts';
import { randomChains } from './random-tree.ts';

vi.setConfig({ testTimeout: 120_000 });

const SINGLE: SettingKey[] = [
  'match.price.tolerancePercent',
  'match.price.toleranceAbsolute',
  'match.unsetMeans',
  'duplicate.lookbackDays',
  'supplierLink.hours',
  'duplicate.confidence',
  'duplicate.strictness',
  'receipt.required',
  'calendar.cutOff',
];

interface Spoken {
  readonly layer: PolicyLayer;
  readonly mode: string;
  readonly value: unknown;
}

const loose = (key: SettingKey, value: unknown) => LOOSENESS[key]?.(value)[0] ?? 0;

// What the rules of the README give for a single value, in closed form: nobody after the first lock counts; the last to
// speak wins unless the tightest bound before is tighter; of equally tight bounds the outermost is the source.
function expected(key: SettingKey, chain: readonly PolicyLayer[], meaning: (upTo: number) => string) {
  const spoken: Spoken[] = [];
  for (const [index, layer] of chain.entries()) {
    const said = layer.values[key];
    if (!said) continue;
    const boundBefore = spoken.some((it) => it.mode === TIGHTENS[key] && (it.value as Limit).kind !== 'unset');
    const closed = said.mode === 'lock' || said.mode === TIGHTENS[key] || boundBefore;
    const open = (said.value as Limit).kind === 'unset';
    const value = open && closed && meaning(index) === 'zero' ? { kind: 'zero' } : said.value;
    spoken.push({ layer, mode: said.mode, value });
    if (said.mode === 'lock') break;
  }
  const last = spoken.at(-1);
  if (!last) return null;
  const bounds = spoken.slice(0, -1).filter((it) => it.mode === TIGHTENS[key] && (it.value as Limit).kind !== 'unset');
  const tightest = Math.min(...bounds.map((it) => loose(key, it.value)));
  if (bounds.length === 0 || loose(key, last.value) <= tightest) return { ...last, held: false };
  return { ...bounds.find((it) => loose(key, it.value) === tightest)!, held: true };
}

it('explain names the true source, version, person and mode of every value', () => {
  let compared = 0;
  fc.assert(
    fc.property(randomChains, (chains) => {
      for (const chain of chains.slice(0, 2)) {
        const policy = resolvePolicy(chain);
        const meaning = (index: number) => resolvePolicy(chain.slice(0, index + 1)).get('match.unsetMeans');
        for (const key of SINGLE) {
          const found = policy.explain(key);
          const truth = expected(key, chain, meaning);
          compared += 1;
          expect(found.source, key).toEqual(truth ? truth.layer.scope : 'declared default');
          expect(found.version, key).toBe(truth ? truth.layer.version : null);
          expect(found.setBy, key).toBe(truth?.layer.setBy);
          expect(found.clamped !== undefined, key).toBe(truth?.held ?? false);
          if (truth) expect([found.value, found.mode], key).toEqual([truth.value, truth.mode]);
          expect(policy.get(key), key).toBe(found.value);
        }
      }
    }),
    { seed: 42, numRuns: 2000 },
  );
  expect(compared).toBeGreaterThan(20_000);
});

it('explain names the true source of every entry of a map: the last to write it, or the bound or scope that held it', () => {
  fc.assert(
    fc.property(randomChains, (chains) => {
      for (const chain of chains.slice(0, 2)) {
        const found = resolvePolicy(chain).explain('sla.hours');
        for (const [entry, cell] of Object.entries(found.entries!)) {
          expect(cell.value).toBe((found.value as Record<string, unknown>)[entry]);
          if (cell.source === 'declared default') continue;
          const source = chain.find((layer) => layer.scope === cell.source)!;
          expect(cell.version).toBe(source.version);
          const said = source.values['sla.hours']!.value as Record<string, number>;
          const names = Object.keys(said).filter(
            (name) => name === 'default' || entry === name || entry.startsWith(`${name}.`),
          );
          expect(
            names.some((name) => said[name] === cell.value),
            `${entry} of ${(cell.source as Scope).kind}`,
          ).toBe(true);
        }
      }
    }),
    { seed: 42, numRuns: 2000 },
  );
});

it('the trail holds every scope that spoke, once, and marks the source as taken', () => {
  fc.assert(
    fc.property(randomChains, (chains) => {
      for (const chain of chains.slice(0, 2)) {
        const policy = resolvePolicy(chain);
        for (const key of [...SINGLE, 'document.requiredFields', 'approval.thresholds'] as SettingKey[]) {
          const { trail, source } = policy.explain(key);
          const spoke = chain.filter((layer) => layer.values[key]).map((layer) => layer.scope);
          expect(trail.map((step) => step.scope)).toEqual(['declared default', ...spoke]);
          expect(trail.find((step) => step.scope === source)?.took).toBe(true);
          expect(trail.every((step) => step.why.length > 0)).toBe(true);
        }
      }
    }),
    { seed: 42, numRuns: 2000 },
  );
});
