import type { AllowanceChargeFacts } from '../ubl/facts.ts';
import type { Cursor } from './cursor.ts';
import { element, type Segment } from './segment.ts';

// Codes of data element 1300 that stand for a tax: GST, and the sales and other taxes.
const TAXES = new Set(['D360', 'H700', 'H730', 'H740', 'H750', 'H770', 'H850']);

/** A SAC: an allowance, a charge, a tax billed as a charge; undefined for what costs nothing or was agreed elsewhere. */
export function chargeOf(sac: Segment, cursor: Cursor): { entry: AllowanceChargeFacts; isTax: boolean } | undefined {
  const kind = element(sac, 1);
  const text = cursor.cents(sac, 5);
  if ((kind !== 'A' && kind !== 'C') || text === undefined) return undefined;
  const code = element(sac, 2);
  const factor = cursor.number(sac, 7);
  return {
    isTax: kind === 'C' && code !== undefined && TAXES.has(code),
    entry: {
      indicator: kind === 'C' ? 'true' : 'false',
      amount: { text: text.replace(/^-/, '') },
      ...(code ? { reasonCode: code } : {}),
      ...(element(sac, 15) ? { reason: element(sac, 15) } : {}),
      ...(factor ? { factor } : {}),
    },
  };
}
