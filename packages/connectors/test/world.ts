import {
  type EffectAction,
  type EffectInput,
  type EffectOutcome,
  fetchClient,
  performEffect,
  sapS4,
} from '../src/index.ts';
import type { SapEmulator } from '../src/sap-s4/emulator/index.ts';

export const http = fetchClient(fetch);
export const now = () => new Date('2026-03-02T09:00:00.000Z');
export const ACTIONS = ['releaseHold', 'rejectInvoice'] as const;

/** The n-th invoice of the test company, with its seed for the emulator. */
export function invoice(n: number) {
  const documentNumber = String(5_105_000_000 + n);
  const seed = { companyCode: '1010', fiscalYear: '2026', documentNumber, supplierInvoiceNumber: `INV-${n}` };
  return { seed, ref: { companyCode: '1010', fiscalYear: '2026', documentNumber } };
}

export function input(n: number, action: EffectAction, key = `effect-${action}-${n}`): EffectInput {
  return {
    effectKey: key,
    invoice: invoice(n).ref,
    reason: 'as agreed',
    by: 'person-1',
    claimedAt: now().toISOString(),
  };
}

export function configOf(emulator: SapEmulator, more: Record<string, unknown> = {}) {
  const { user, password } = emulator.credentials;
  return { baseUrl: emulator.url, auth: { kind: 'basic', user, password }, timeoutMs: 5_000, ...more };
}

/** Tries as a worker would, until done or refused; the outcomes in order. Ends after `max` tries. */
export async function drive(
  action: EffectAction,
  effect: EffectInput,
  config: unknown,
  max = 12,
): Promise<EffectOutcome[]> {
  const outcomes: EffectOutcome[] = [];
  for (let attempt = 1; attempt <= max; attempt++) {
    const earlier = outcomes.at(-1)?.kind;
    const outcome = await performEffect(sapS4, action, effect, { config, http, now, attempt, earlier });
    outcomes.push(outcome);
    if (outcome.kind === 'done' || outcome.kind === 'refused') break;
  }
  return outcomes;
}

/** How often the ERP was really changed for this invoice by this kind of action. */
export function effectsOf(emulator: SapEmulator, n: number, action: EffectAction): number {
  const name = action === 'releaseHold' ? 'Release' : 'Cancel';
  const { documentNumber } = invoice(n).seed;
  return emulator.state().effects.filter((one) => one.documentNumber === documentNumber && one.action === name).length;
}
