import { describe, expect, it } from 'vitest';
import { reasonsFor, responseCode } from './document-response.ts';

// Promise: the Invoice Response says what became of the invoice, in Peppol's codes.

const row = (invoice: string | null, state?: string, asked = false) => ({
  invoice,
  asked,
  exceptions: state ? [{ code: 'AP.MATCH.PRICE', summary: 'Billed 9.90, ordered 9.40', state }] : [],
});

describe('the status of an Invoice Response', () => {
  it.each([
    ['AB', row(null)],
    ['IP', row('held', 'open')],
    ['UQ', row('held', 'open', true)],
    ['AP', row('clear')],
    ['AP', row('released', 'resolved')],
    ['CA', row('released', 'overridden')],
    ['RE', row('rejected', 'resolved')],
    ['PD', row('paid')],
  ] as const)('%s', (code, said) => {
    expect(responseCode(said)).toBe(code);
  });

  it('gives the reason of the taxonomy and what the supplier is to do', () => {
    expect(reasonsFor('UQ', row('held', 'open', true))).toEqual([
      { code: 'PRI', list: 'OPStatusReason', text: 'Billed 9.90, ordered 9.40' },
      { code: 'PIN', list: 'OPStatusAction' },
    ]);
  });

  it('is never without a reason where one is required', () => {
    for (const code of ['UQ', 'CA', 'RE'] as const) expect(reasonsFor(code, row('held'))[0]?.code).toBe('NON');
    expect(reasonsFor('AP', row('clear', 'open'))).toEqual([]);
  });
});
