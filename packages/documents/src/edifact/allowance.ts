import { listOf } from '../list-of.ts';
import type { AllowanceChargeFacts } from '../ubl/facts.ts';
import type { Cursor } from './cursor.ts';
import { part, type Segment } from './segment.ts';

/** An allowance or charge of an ALC; undefined for what is neither (bonus, pass through). */
export function allowanceOf(alc: Segment): AllowanceChargeFacts | undefined {
  const kind = part(alc, 1);
  if (kind !== 'A' && kind !== 'C') return undefined;
  const reasonCode = part(alc, 5, 1) ?? part(alc, 2, 2);
  return {
    indicator: kind === 'C' ? 'true' : 'false',
    reason: part(alc, 5, 4) ?? part(alc, 2, 1),
    ...(reasonCode ? { reasonCode } : {}),
  };
}

/** What a segment below an ALC says of it: PCD its percent, MOA its amount or base, TAX its tax. */
export function noteAllowance(entry: AllowanceChargeFacts, segment: Segment, cursor: Cursor): void {
  if (segment.tag === 'PCD') entry.factor ??= cursor.number(segment, 1, 2);
  if (segment.tag === 'TAX') listOf(entry, 'taxes').push(taxOf(segment, cursor));
  if (segment.tag !== 'MOA') return;
  const amount = cursor.amount(segment);
  const qualifier = part(segment, 1, 1);
  if (qualifier === '25') entry.base ??= amount;
  else if (qualifier === '8' || qualifier === '23' || qualifier === '204' || qualifier === '131')
    entry.amount ??= amount;
}

/** Category and rate of a TAX (code list 5305 and C243.5278). */
export function taxOf(tax: Segment, cursor: Cursor): { category?: string; percent?: string; scheme?: string } {
  return { scheme: part(tax, 2, 1), percent: cursor.number(tax, 5, 4), category: part(tax, 6) };
}
