import { describe, expect, it } from 'vitest';
import { authorityFor, hasAuthority, thresholdsSchema } from './authority.ts';
import { SETTINGS } from './settings/index.ts';

const rows = SETTINGS['approval.thresholds'].default;
const at = (amount: string, currency = 'EUR') => authorityFor(rows, { amount, currency });

describe('approval authority', () => {
  it('changes exactly at the limit; a credit needs what its invoice would', () => {
    expect(at('10000.00')).toMatchObject({ role: 'approver', approvers: 1 });
    expect(at('10000.01')).toMatchObject({ role: 'controller', approvers: 1 });
    expect(at('-100000.01')).toMatchObject({ role: 'controller', approvers: 2 });
  });

  it('leaves an amount that no row covers to nobody', () => {
    const tiers = thresholdsSchema.parse([{ upTo: '5', currency: 'NOK', role: 'approver', approvers: 1 }]);
    expect(authorityFor(tiers, { amount: '6', currency: 'NOK' })).toBeNull();
    expect(authorityFor(tiers, { amount: '1', currency: 'EUR' })).toBeNull();
  });

  it('a controller may do what an approver may, not the other way round; a buyer neither', () => {
    expect(hasAuthority('controller', 'approver')).toBe(true);
    expect(hasAuthority('approver', 'controller')).toBe(false);
    expect(hasAuthority('buyer', 'approver')).toBe(false);
  });

  it('refuses rows that do not rise', () => {
    const row = (upTo: string | null) => ({ upTo, currency: 'EUR', role: 'approver', approvers: 1 });
    expect(thresholdsSchema.safeParse([row('5'), row('5')]).success).toBe(false);
    expect(thresholdsSchema.safeParse([row(null), row('5')]).success).toBe(false);
    expect(thresholdsSchema.safeParse([row('5'), row(null)]).success).toBe(true);
  });
});
