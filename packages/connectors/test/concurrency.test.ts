import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { performEffect, sapS4 } from '../src/index.ts';
import { type SapEmulator, startSapEmulator } from '../src/sap-s4/emulator/index.ts';
import { ACTIONS, configOf, drive, effectsOf, http, input, invoice, now } from './world.ts';

describe.each([{ etags: true }, { etags: false }])('many at once, ETags $etags', ({ etags }) => {
  let emulator: SapEmulator;
  beforeAll(async () => {
    emulator = await startSapEmulator({ etags, clock: { now } });
  });
  afterAll(() => emulator.close());

  it.each(ACTIONS)(
    '%s by twelve workers with one key is one effect, and none of them hears a refusal',
    async (action) => {
      const n = action === 'releaseHold' ? 1 : 2;
      emulator.seed(invoice(n).seed);
      const config = configOf(emulator, { timeoutMs: 5_000 });
      const tries = Array.from({ length: 12 }, () =>
        performEffect(sapS4, action, input(n, action), { config, http, now, attempt: 1 }),
      );
      const kinds = (await Promise.all(tries)).map((one) => one.kind);
      expect(kinds).toContain('done');
      expect(kinds).not.toContain('refused');
      expect(effectsOf(emulator, n, action)).toBe(1);
      expect((await drive(action, input(n, action), config)).at(-1)).toMatchObject({ kind: 'done' });
    },
  );

  it('release and reject against each other: each happens at most once, and a reversed invoice is not released', async () => {
    const n = 3;
    emulator.seed(invoice(n).seed);
    const config = configOf(emulator, { timeoutMs: 5_000 });
    await Promise.all(ACTIONS.map((action) => drive(action, input(n, action), config)));
    expect(effectsOf(emulator, n, 'releaseHold')).toBeLessThanOrEqual(1);
    expect(effectsOf(emulator, n, 'rejectInvoice')).toBe(1);
    const [late] = await drive('releaseHold', input(n, 'releaseHold', 'another-key'), config);
    expect(late).toMatchObject({ kind: 'refused', code: 'INVOICE_REVERSED' });
  });
});
