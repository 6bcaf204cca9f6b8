import { afterAll, beforeAll, expect, it } from 'vitest';
import { chance, type EffectAction, type EffectOutcome, performEffect, sapS4 } from '../src/index.ts';
import { FAULTS, type SapEmulator, startSapEmulator } from '../src/sap-s4/emulator/index.ts';
import { ACTIONS, configOf, effectsOf, http, input, invoice, now } from './world.ts';

const SEEDS = 400;
const RATE = 0.03;
const TRIES_MAX = 40;
const AT_ONCE = 20;

const outcomes: EffectOutcome[] = [];
let emulator: SapEmulator;
beforeAll(async () => {
  emulator = await startSapEmulator({ clock: { now } });
  const rates = Object.fromEntries(FAULTS.map((fault) => [fault, RATE]));
  emulator.setFaults({ on: 'all', seed: 'sequences', rates, lateMs: 150, slowMs: 10 });
});
afterAll(() => emulator.close());

// A worker that may die between tries (it forgets the outcome) and whose job may run twice at once.
async function run(n: number): Promise<EffectOutcome | undefined> {
  const action: EffectAction = ACTIONS[n % 2] ?? 'releaseHold';
  emulator.seed(invoice(n).seed);
  const config = configOf(emulator, { timeoutMs: 120, repeatableRequests: n % 3 === 0 });
  let earlier: EffectOutcome['kind'] | undefined;
  for (let attempt = 1; attempt <= TRIES_MAX; attempt++) {
    const twins = chance(`twins/${n}/${attempt}`) < 0.2 ? 2 : 1;
    const tries = Array.from({ length: twins }, () =>
      performEffect(sapS4, action, input(n, action), { config, http, now, attempt, earlier }),
    );
    const ended = await Promise.all(tries);
    outcomes.push(...ended);
    const last = ended.find((one) => one.kind === 'done') ?? ended[0];
    expect(effectsOf(emulator, n, action)).toBeLessThanOrEqual(1);
    if (last?.kind === 'done' || last?.kind === 'refused') return last;
    earlier = chance(`crash/${n}/${attempt}`) < 0.3 ? undefined : last?.kind;
  }
  return undefined;
}

it(`${SEEDS} seeded sequences of faults, crashes and twins end done, with exactly one effect each`, async () => {
  for (let from = 1; from <= SEEDS; from += AT_ONCE) {
    const ends = await Promise.all(Array.from({ length: AT_ONCE }, (_, i) => run(from + i)));
    for (const end of ends) expect(end).toMatchObject({ kind: 'done' });
  }
  await new Promise((resolve) => setTimeout(resolve, 200));
  for (let n = 1; n <= SEEDS; n++) {
    const total = ACTIONS.map((action) => effectsOf(emulator, n, action)).reduce((a, b) => a + b);
    expect([n, total]).toEqual([n, 1]);
  }
  const { effects } = emulator.state();
  expect(new Set(effects.map((one) => one.effectKey)).size).toBe(SEEDS);
}, 120_000);

it('no outcome of these sequences carries the password or the sign-in header', () => {
  const { user, password } = emulator.credentials;
  const text = JSON.stringify(outcomes);
  expect(text).not.toContain(password);
  expect(text).not.toContain(btoa(`${user}:${password}`));
  expect(outcomes.length).toBeGreaterThan(SEEDS);
});
