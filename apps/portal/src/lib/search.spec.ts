import { describe, expect, it } from 'vitest';
import { amountOf, parseSearch } from './search.ts';

describe('the search of the queue', () => {
  it('keeps plain words as they are', () => {
    expect(parseSearch('  volta   tools ')).toEqual({ words: 'volta tools', codes: [], states: [] });
  });

  it('knows codes, states and least amounts, whatever stands around them', () => {
    expect(parseSearch('AP.MATCH.PRICE volta state:supplier >1,250.50')).toEqual({
      words: 'volta',
      codes: ['AP.MATCH.PRICE'],
      states: ['WAITING_SUPPLIER'],
      min: '1250.50',
    });
    expect(parseSearch('code:ap.ref.po_missing over:900').codes).toEqual(['AP.REF.PO_MISSING']);
  });

  it('finds an amount however it was typed', () => {
    expect(
      ['1,802.50', '1.802,50', '1802.5', '9.00', 'INV-7.50', '20.114'].map((one) => parseSearch(one).words),
    ).toEqual(['1802.5', '1802.5', '1802.5', '9', 'INV-7.50', '20.114']);
  });

  it('takes zeros off the decimals alone, however many the amount has', () => {
    const many = `1${'0'.repeat(5_000)}`;
    expect(['1000.00', '100.50', `${many}.00`].map((one) => parseSearch(one).words)).toEqual(['1000', '100.5', many]);
  });

  it('leaves what it does not know among the words', () => {
    expect(parseSearch('state:lost > INV.20114').words).toBe('state:lost > INV.20114');
  });

  it('reads amounts as people of several countries write them', () => {
    expect(['1.234,50', '1,234.50', '1234.5', '1.234', '12,5', "1'000.00"].map(amountOf)).toEqual([
      '1234.50',
      '1234.50',
      '1234.5',
      '1234',
      '12.5',
      '1000.00',
    ]);
    expect(amountOf('12a')).toBeUndefined();
  });
});
