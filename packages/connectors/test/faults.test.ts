import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { performEffect, sapS4 } from '../src/index.ts';
import { FAULTS, type SapEmulator, startSapEmulator } from '../src/sap-s4/emulator/index.ts';
import { ACTIONS, configOf, drive, effectsOf, http, input, invoice, now } from './world.ts';

describe.each([{ etags: true }, { etags: false }])('every fault, ETags $etags', ({ etags }) => {
  let emulator: SapEmulator;
  let count = 0;
  beforeAll(async () => {
    emulator = await startSapEmulator({ etags, clock: { now } });
  });
  afterAll(() => emulator.close());

  for (const action of ACTIONS) {
    for (const fault of FAULTS) {
      it.each([{ repeatableRequests: false }, { repeatableRequests: true }])(
        `${action} under ${fault} on the call changes the ERP exactly once (repeatable: $repeatableRequests)`,
        async (more) => {
          const n = ++count;
          emulator.seed(invoice(n).seed);
          emulator.setFaults({ script: [fault], lateMs: 160, slowMs: 20 });
          const outcomes = await drive(action, input(n, action), configOf(emulator, { ...more, timeoutMs: 120 }));
          await settled(fault);
          expect(outcomes.at(-1)).toMatchObject({ kind: 'done' });
          expect(effectsOf(emulator, n, action)).toBe(1);
        },
      );

      it(`${action} under ${fault} on reading changes the ERP exactly once`, async () => {
        const n = ++count;
        emulator.seed(invoice(n).seed);
        emulator.setFaults({ on: 'read', script: [fault, 'none', fault], slowMs: 20 });
        const outcomes = await drive(action, input(n, action), configOf(emulator, { timeoutMs: 120 }));
        expect(outcomes.at(-1)).toMatchObject({ kind: 'done' });
        expect(effectsOf(emulator, n, action)).toBe(1);
      });
    }

    it(`${action}: a lost reply is unknown, and the next try finds it done without a call`, async () => {
      const n = ++count;
      emulator.seed(invoice(n).seed);
      emulator.setFaults({ script: ['lost-reply', 'error-before'] });
      const outcomes = await drive(action, input(n, action), configOf(emulator));
      expect(outcomes.map((one) => one.kind)).toEqual(['unknown', 'done']);
      expect(outcomes[1]).toMatchObject({ confirmation: { seenBy: 'state' } });
      expect(effectsOf(emulator, n, action)).toBe(1);
    });

    it(`${action}: a lapsed CSRF token is fetched anew within the same try`, async () => {
      const n = ++count;
      emulator.seed(invoice(n).seed);
      emulator.setFaults({});
      let posts = 0;
      const forgetful = {
        send(request: Parameters<typeof http.send>[0]) {
          if (request.method === 'POST' && posts++ === 0) emulator.forgetSessions();
          return http.send(request);
        },
      };
      const options = { config: configOf(emulator), http: forgetful, now, attempt: 1 };
      const outcome = await performEffect(sapS4, action, input(n, action), options);
      expect(outcome).toMatchObject({ kind: 'done', confirmation: { seenBy: 'reply' } });
      expect(posts).toBe(2);
    });
  }
});

// A late delivery comes after the try that it belonged to was given up.
const settled = (fault: string) => new Promise((resolve) => setTimeout(resolve, fault === 'late' ? 100 : 0));
