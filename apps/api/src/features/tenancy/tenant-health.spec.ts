import { expect, test } from 'vitest';
import { NO_FIGURES } from './tenant-figures.ts';
import { tenantHealth } from './tenant-health.ts';

const now = new Date('2026-11-20T12:00:00Z');

test('a tenant without figures is watched, not called good', () => {
  expect(tenantHealth(null, now).health).toBe('WATCH');
});

test('a quiet tenant is good', () => {
  expect(tenantHealth(NO_FIGURES, now)).toEqual({ health: 'GOOD', healthReason: 'Nothing is overdue.' });
});

test('one late case is watched; a fifth of all, and three at least, is a risk', () => {
  expect(tenantHealth({ ...NO_FIGURES, openCases: 2, overdueCases: 1 }, now)).toEqual({
    health: 'WATCH',
    healthReason: '1 of 2 open cases is overdue.',
  });
  expect(tenantHealth({ ...NO_FIGURES, openCases: 15, overdueCases: 3 }, now).health).toBe('RISK');
  expect(tenantHealth({ ...NO_FIGURES, openCases: 16, overdueCases: 3 }, now).health).toBe('WATCH');
});

test('a risk outweighs what is only watched', () => {
  const figures = {
    ...NO_FIGURES,
    openCases: 9,
    overdueCases: 1,
    connections: 1,
    lastErpEventAt: '2026-11-17T12:00:00Z',
  };
  expect(tenantHealth(figures, now)).toEqual({ health: 'RISK', healthReason: 'The ERP has been silent for 3 days.' });
});

test('an ERP that is away comes before all else', () => {
  const figures = { ...NO_FIGURES, openCases: 4, overdueCases: 4, connections: 1, lastErpEventAt: now.toISOString() };
  const away = tenantHealth({ ...figures, erpAwaySince: now.toISOString() }, now);
  expect(away).toEqual({ health: 'RISK', healthReason: 'An ERP does not answer: what is posted there waits.' });
});

test('silence counts only where an ERP is connected', () => {
  expect(tenantHealth({ ...NO_FIGURES, lastErpEventAt: '2026-01-01T00:00:00Z' }, now).health).toBe('GOOD');
});
