import { describe, expect, it } from 'vitest';
import type { TenantRow } from './documents.ts';
import { arrange, keepOrder } from './order.ts';
import { readTenantSearch } from './tenant-search.ts';

const row = (name: string, more: Partial<TenantRow> = {}) =>
  ({
    tenant: { id: name, name, slug: name.toLowerCase() },
    health: 'GOOD',
    openCases: 0,
    overdueCases: 0,
    deadLetters: 0,
    policyDepartures: 0,
    valueAtRisk: [],
    slaMetPercent: null,
    lastErpEventAt: null,
    erpAwaySince: null,
    ...more,
  }) as unknown as TenantRow;
const names = (rows: readonly TenantRow[]) => rows.map(({ tenant }) => tenant.name);

describe('arrange', () => {
  it('puts who needs help first: risk before watch, then the most overdue', () => {
    const rows = [
      row('Calm'),
      row('Slow', { health: 'WATCH', overdueCases: 1 }),
      row('Late', { health: 'RISK', overdueCases: 3 }),
      row('Later', { health: 'RISK', overdueCases: 9 }),
    ];
    expect(names(arrange(rows, {}))).toEqual(['Later', 'Late', 'Slow', 'Calm']);
  });

  it('compares money exactly and turns round on demand', () => {
    const money = (amount: string) => ({ valueAtRisk: [{ amount, currency: 'EUR' }] });
    const rows = [row('A', money('9')), row('B', money('10')), row('C', money('90071992547409931.01'))];
    expect(names(arrange(rows, { sort: 'risk' }))).toEqual(['C', 'B', 'A']);
    expect(names(arrange(rows, { sort: 'risk', up: true }))).toEqual(['A', 'B', 'C']);
  });

  it('finds by name and short name, whatever the case and accents', () => {
    const rows = [row('Ostrava Ocelárny'), row('Acme')];
    expect(names(arrange(rows, { q: 'ocelarny' }))).toEqual(['Ostrava Ocelárny']);
  });
});

describe('keepOrder', () => {
  it('moves nothing under the hand: rows keep their places, new ones come last', () => {
    expect(names(keepOrder([row('New'), row('B'), row('A')], ['A', 'B', 'Gone']))).toEqual(['A', 'B', 'New']);
  });
});

describe('readTenantSearch', () => {
  it('leaves out what it does not know', () => {
    expect(readTenantSearch({ q: '', sort: 'constructor', up: true })).toEqual({});
    expect(readTenantSearch({ q: 'x', sort: 'open', up: true })).toEqual({ q: 'x', sort: 'open', up: true });
  });
});
