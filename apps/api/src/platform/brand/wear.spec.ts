import { expect, test } from 'vitest';
import { INHERITED, type Said, wear } from './wear.ts';

const nothing = { ...Object.fromEntries(INHERITED.map((field) => [field, null])), locked: [] } as unknown as Said;
const partner: Said = { ...nothing, productName: 'Nordia Desk', primaryColour: '#0a7000' };

test('what a tenant does not say is its partner’s; what it says is its own', () => {
  const worn = wear({ ...nothing, primaryColour: '#aa0000' }, partner);
  expect(worn.fields).toMatchObject({ productName: 'Nordia Desk', primaryColour: '#aa0000', logo: null });
  expect(worn.inherited).toEqual(['productName']);
});

test('what the partner locked is the partner’s, even where that is nothing', () => {
  const own = { ...nothing, productName: 'Ours', logo: 'data:x' };
  const worn = wear(own, { ...partner, locked: ['productName', 'logo'] });
  expect(worn.fields).toMatchObject({ productName: 'Nordia Desk', logo: null });
  expect(worn.lockedAbove).toEqual(['productName', 'logo']);
});

test('a space with nobody above locks nothing for itself', () => {
  expect(wear({ ...partner, locked: ['productName'] }, undefined)).toMatchObject({
    fields: { productName: 'Nordia Desk' },
    inherited: [],
    lockedAbove: [],
  });
});
