import { describe, expect, it } from 'vitest';
import type { WholeBrand } from './documents.ts';
import { changesOf, formOf, originOf } from './form.ts';

const brand = {
  ...{ name: 'Acme', productName: 'Acme Desk', primaryColour: '#0f766e', logoUrl: null, aboveName: 'Meridian' },
  ...{ locked: [] as string[], inherited: ['helpUrl'], lockedAbove: ['typeface'] },
} as unknown as WholeBrand;

describe('changesOf', () => {
  it('sends what differs alone, and an empty text where the logo goes', () => {
    expect(changesOf(formOf(brand), brand)).toEqual({});
    expect(changesOf({ ...formOf(brand), name: 'Acme AG' }, brand)).toEqual({ name: 'Acme AG' });
    const worn = { ...brand, logoUrl: 'data:image/png;base64,AA==' };
    expect(changesOf({ ...formOf(worn), logo: '' }, worn)).toEqual({ logo: '' });
  });
});

describe('originOf', () => {
  it('says whose value stands there and whether it can be changed, and nothing of one’s own', () => {
    expect(originOf('helpUrl', brand)).toBe('As Meridian has it, until you change it.');
    expect(originOf('typeface', brand)).toBe('Meridian keeps this the same for all its tenants.');
    expect(originOf('name', brand)).toBeUndefined();
  });
});
