import { expect, it } from 'vitest';
import { z } from 'zod';
import type { Connector, EffectInput } from './connector.ts';
import type { EffectOutcome, LookupOutcome } from './outcome.ts';
import { performEffect } from './perform-effect.ts';

const DONE: EffectOutcome = {
  kind: 'done',
  confirmation: { reference: '1/2026', seenBy: 'reply', facts: {} },
  at: 'now',
};
const http = { send: () => Promise.reject(new Error('not used')) };
const now = () => new Date(0);
const input: EffectInput = {
  effectKey: 'effect-0001',
  invoice: { companyCode: '1010', fiscalYear: '2026', documentNumber: '1' },
  reason: 'r',
  by: 'p',
};

function connector(found: LookupOutcome) {
  const calls: string[] = [];
  const act = (name: string) => async () => {
    calls.push(name);
    return DONE;
  };
  const one: Connector<{ key: string }> = {
    key: 'test',
    title: 'Test',
    configSchema: z.object({ key: z.string() }),
    capabilities: { actions: ['releaseHold'], exactlyOnce: 'state' },
    actions: {
      readBlock: () => Promise.reject(new Error('not used')),
      releaseHold: act('release'),
      rejectInvoice: act('reject'),
    },
    health: () => Promise.reject(new Error('not used')),
    lookupEffect: async () => {
      calls.push('lookup');
      return found;
    },
  };
  return { one, calls };
}
const options = { config: { key: 'k' }, http, now, attempt: 1 };

it('a first try acts without a look-up', async () => {
  const { one, calls } = connector({ kind: 'absent' });
  expect(await performEffect(one, 'releaseHold', input, options)).toBe(DONE);
  expect(calls).toEqual(['release']);
});

it.each([{ attempt: 2 }, { attempt: 1, earlier: 'unknown' as const }])('looks up before acting on %j', async (more) => {
  const { one, calls } = connector({ kind: 'absent' });
  await performEffect(one, 'rejectInvoice', input, { ...options, ...more });
  expect(calls).toEqual(['lookup', 'reject']);
});

it.each([
  { kind: 'unknown', code: 'X', message: 'x' },
  { kind: 'refused', code: 'X', message: 'x', retry: false },
  DONE,
] as LookupOutcome[])('never acts unless the effect is surely absent: $kind', async (found) => {
  const { one, calls } = connector(found);
  expect(await performEffect(one, 'releaseHold', input, { ...options, attempt: 2 })).toEqual(found);
  expect(calls).toEqual(['lookup']);
});

it('refuses bad input and bad settings before anything is sent', async () => {
  const { one, calls } = connector({ kind: 'absent' });
  const bad: EffectInput[] = [
    { ...input, effectKey: 'x\r\ny-header' },
    { ...input, invoice: { ...input.invoice, fiscalYear: '26' } },
    { ...input, invoice: { companyCode: '1010', fiscalYear: '2026' } },
    { ...input, claimedAt: 'yesterday' },
  ];
  for (const one_ of bad) {
    expect(await performEffect(one, 'releaseHold', one_, options)).toMatchObject({ code: 'INPUT_INVALID' });
  }
  const outcome = await performEffect(one, 'releaseHold', input, { ...options, config: { key: 7 } });
  expect(outcome).toMatchObject({ kind: 'refused', code: 'CONFIG_INVALID' });
  await expect(performEffect(one, 'releaseHold', input, { ...options, attempt: 0 })).rejects.toThrow(RangeError);
  expect(calls).toEqual([]);
});
