import { expect, it } from 'vitest';
import { PARTNERS } from '../spaces.ts';
import { pastPurchases } from './past-purchases.ts';

const TODAY = new Date('2026-11-23T10:00:00Z');
const [acme, borealis] = PARTNERS[0]!.tenants;

it('gives a tenant the same past every time, and another tenant another one', () => {
  expect(pastPurchases(acme!, 21, TODAY)).toEqual(pastPurchases(acme!, 21, TODAY));
  const numbers = (of: typeof acme) => pastPurchases(of!, 21, TODAY).map(({ purchase }) => purchase.scene.lines);
  expect(numbers(acme)).not.toEqual(numbers(borealis));
});

it('lies on working days before today, each invoice under a number of its own', () => {
  const past = pastPurchases(acme!, 28, TODAY);
  expect(past.length).toBeGreaterThan(30);
  for (const { at } of past) {
    expect([0, 6]).not.toContain(at.getUTCDay());
    expect(at.toISOString() < '2026-11-23').toBe(true);
    expect(at.toISOString() > '2026-10-26').toBe(true);
  }
  expect(new Set(past.map(({ purchase }) => purchase.invoice)).size).toBe(past.length);
});
