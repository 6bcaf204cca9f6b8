import { describe, expect, it } from 'vitest';
import type { WholeBrand } from './documents.ts';
import { changesOf, formOf } from './form.ts';

const brand = { name: 'Acme', productName: 'Acme Desk', primaryColour: '#0f766e', logoUrl: null } as WholeBrand;

describe('changesOf', () => {
  it('sends what differs alone, and an empty text where the logo goes', () => {
    expect(changesOf(formOf(brand), brand)).toEqual({});
    expect(changesOf({ ...formOf(brand), name: 'Acme AG' }, brand)).toEqual({ name: 'Acme AG' });
    const worn = { ...brand, logoUrl: 'data:image/png;base64,AA==' };
    expect(changesOf({ ...formOf(worn), logo: '' }, worn)).toEqual({ logo: '' });
  });
});
