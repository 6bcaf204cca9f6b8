import { describe, expect, it } from 'vitest';
import { SYSTEMS } from './exception-type.ts';
import { canonicalToNative, nativeToCanonical, TAXONOMY, TAXONOMY_BY_CODE, typeOf } from './taxonomy.ts';

describe('the taxonomy', () => {
  it('holds the 95 published rows, those that name several exceptions as one type each, and two of our own, no code twice', () => {
    expect(TAXONOMY).toHaveLength(104);
    expect(TAXONOMY_BY_CODE.size).toBe(104);
  });

  it('names and describes each type in words and codes it as FAMILY.NAME', () => {
    for (const type of TAXONOMY) {
      expect(type.code).toMatch(/^(AP|MD|PAY|AR|GL|REC|INT)(\.[A-Z_]+){1,2}$/);
      expect(type.name.length).toBeGreaterThan(5);
      expect(type.description).toMatch(/^[A-Z].*\.$/);
    }
  });

  it('maps every native code there and back', () => {
    let pairs = 0;
    for (const type of TAXONOMY) {
      for (const system of SYSTEMS) {
        for (const native of canonicalToNative(system, type.code)) {
          expect(nativeToCanonical(system, native.code)).toContain(type.code);
          expect(native.code).not.toMatch(/†/);
          pairs++;
        }
      }
    }
    expect(pairs).toBeGreaterThan(250);
  });

  it('maps single codes of series, keeps shared codes ambiguous and unconfirmed ones marked', () => {
    expect(nativeToCanonical('nacha', 'r66')).toEqual(['PAY.RETURNED_AFTER_SETTLEMENT']);
    expect(nativeToCanonical('iso20022', 'AB07')).toEqual(['PAY.REJECT.TIMEOUT_NETWORK']);
    expect(nativeToCanonical('sap', 'DQ')).toEqual(['AP.MATCH.QTY_OVER_ORDERED', 'AP.MATCH.QTY_OVER_RECEIVED']);
    expect(nativeToCanonical('oraclePayables', 'QTY REC')).toEqual([
      'AP.MATCH.QTY_OVER_RECEIVED',
      'AP.REF.RECEIPT_MISSING',
    ]);
    expect(nativeToCanonical('peppolInvoiceResponse', 'PRI')[0]).toBe('AP.MATCH.PRICE');
    expect(nativeToCanonical('sap', 'no such code')).toEqual([]);
    expect(canonicalToNative('sap', 'AP.HOLD.MANUAL')).toEqual([
      { code: 'SPGRQ', confirmed: true },
      { code: 'A', confirmed: false },
    ]);
    expect(() => typeOf('AP.NOPE')).toThrow(RangeError);
  });
});
