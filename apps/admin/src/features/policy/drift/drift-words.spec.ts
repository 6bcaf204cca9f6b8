import { describe, expect, it } from 'vitest';
import type { Departure } from './documents.ts';
import { driftCsv, narrowed, placeOf } from './drift-words.ts';

const row = (more: Partial<Departure>) =>
  ({
    tenantName: 'Acme',
    scopeName: 'Acme',
    scopeKind: 'TENANT',
    title: 'Price tolerance',
    key: 'match.price.tolerancePercent',
    entry: null,
    direction: 'LOOSER',
    since: '2026-11-01T08:00:00.000Z',
    by: 'Ana Ruiz',
    ...more,
  }) as Departure;
const oslo = row({ scopeName: 'Oslo', scopeKind: 'UNIT', direction: 'STRICTER', since: '2026-11-03T08:00:00.000Z' });
const links = row({ title: 'Life of a supplier link', key: 'supplierLink.hours', direction: 'SAME' });
const all = { words: '', direction: 'ALL', sort: 'direction' } as const;

describe('the drift report', () => {
  it('puts what is looser than the standard first, and turns round on demand', () => {
    const rows = [links, oslo, row({})];
    expect(narrowed(rows, all).map(({ direction }) => direction)).toEqual(['LOOSER', 'STRICTER', 'SAME']);
    expect(narrowed(rows, { ...all, sort: 'since' })[0]).toBe(oslo);
    expect(narrowed(rows, { ...all, sort: 'since', turned: true }).at(-1)).toBe(oslo);
  });

  it('finds by place, setting, key and person', () => {
    const found = (words: string) => narrowed([links, oslo], { ...all, words });
    expect([found('oslo'), found('supplierlink'), found('ruiz').length]).toEqual([[oslo], [links], 2]);
    expect(narrowed([links, oslo], { ...all, direction: 'SAME' })).toEqual([links]);
  });

  it('names a unit with its tenant', () => {
    expect([placeOf(oslo), placeOf(links)]).toEqual(['Acme · Oslo', 'Acme']);
  });

  it('exports a cell for each head, and no cell that a spreadsheet would run', () => {
    const [head, first] = driftCsv([row({ own: '=1+1', reason: '@SUM(A1)' })]).split('\r\n');
    expect(first?.split(',')).toHaveLength(head!.split(',').length);
    expect(first).toContain("'=1+1");
    expect(first).toContain("'@SUM(A1)");
  });
});
