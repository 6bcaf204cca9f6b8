import { expect, test } from 'vitest';
import type { TenantRow } from './documents.ts';
import { inGroups, withHeads } from './groups.ts';
import { tenantsCsv } from './tenants-csv.ts';

const row = (id: string, blueprint: string | null) =>
  ({
    tenant: { id, name: id, slug: id, status: 'active', phase: 'STEADY', blueprint },
    ...{ health: 'GOOD', healthReason: 'All well', openCases: 2, overdueCases: 1, aging: [1, 1, 0, 0] },
    valueAtRisk: [
      { amount: '10.50', currency: 'EUR' },
      { amount: '7.00', currency: 'NOK' },
    ],
    ...{
      slaMetPercent: '95.0',
      touchlessPercent: null,
      documentsToday: 3,
      lastErpEventAt: null,
      erpAwaySince: null,
      deadLetters: 0,
    },
    policyDepartures: 4,
  }) as unknown as TenantRow;
const rows = [row('c', 'makers'), row('a', null), row('b', 'makers')];
const rings = [
  { name: 'Pilot', tenants: [{ id: 'b' }] },
  { name: 'All', tenants: [{ id: 'a' }, { id: 'c' }] },
];
const heads = (by: 'ring' | 'blueprint') =>
  withHeads(inGroups(rows, by, rings), by, rings).map((item) =>
    'head' in item ? `# ${item.head}` : item.row.tenant.id,
  );

test('tenants stand under their ring in the order that rings are reached, or under their blueprint', () => {
  expect(heads('ring')).toEqual(['# Pilot', 'b', '# All', 'c', 'a']);
  expect(heads('blueprint')).toEqual(['# No blueprint', 'a', '# makers', 'c', 'b']);
  expect(inGroups(rows, undefined, rings)).toEqual(rows);
});

test('the monitor is exported as it stands, amounts exact', () => {
  const [head, first] = tenantsCsv(inGroups(rows, 'ring', rings), rings)
    .trim()
    .split('\r\n');
  expect(head!.split(',')).toHaveLength(first!.split(',').length);
  expect(first).toBe('b,b,active,steady,Pilot,makers,good,All well,2,1,"10.50 EUR; 7.00 NOK",1,1,0,0,95.0,,3,,0,4');
});
