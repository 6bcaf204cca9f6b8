import { describe, expect, it } from 'vitest';
import { filterOf, firstView, isNarrowed, readQueueSearch } from './queue-search.ts';

describe('the address of the queue', () => {
  it('leaves out what it does not know', () => {
    const read = readQueueSearch({ q: 4711, sort: 'RANDOM', min: 'much', state: 'NEW', code: [1, null, 'AP'] });
    expect(read).toEqual({ q: '4711', state: ['NEW'], code: ['1', 'AP'] });
    expect(isNarrowed(read)).toBe(true);
    expect(isNarrowed(readQueueSearch({ sort: 'DUE' }))).toBe(false);
    expect(readQueueSearch({ group: 'OWNER' })).toMatchObject({ group: 'OWNER' });
    expect(readQueueSearch({ group: 'COLOUR' }).group).toBeUndefined();
  });

  it('reads a span of days, both counted', () => {
    const read = readQueueSearch({ opened: '2026-11-01/2026-11-30', closed: 'lately' });
    expect(read).toEqual({ opened: '2026-11-01/2026-11-30' });
    expect(isNarrowed(read)).toBe(true);
    expect(filterOf({ view: 'all' }, read)).toEqual({ view: 'all', openedFrom: '2026-11-01', openedTo: '2026-11-30' });
  });

  it('reads a span without a beginning', () => {
    const read = readQueueSearch({ opened: '/2026-11-30' });
    expect(read).toEqual({ opened: '/2026-11-30' });
    expect(filterOf({ view: 'all' }, read)).toEqual({ view: 'all', openedTo: '2026-11-30' });
  });

  it('narrows a view and never widens it', () => {
    expect(filterOf({ view: 'mine' }, { q: 'volta AP.MATCH.PRICE', min: '10' })).toEqual({
      view: 'mine',
      search: 'volta',
      code: ['AP.MATCH.PRICE'],
      amountMin: '10',
    });
    expect(filterOf({ view: 'all' }, { unit: 'u' })).toEqual({ view: 'all', unitId: 'u' });
    expect(filterOf({ view: 'all', state: ['NEW'] }, {})).toEqual({ view: 'all', state: ['NEW'] });
  });

  it('begins with the first view that has something to do', () => {
    expect(
      firstView([
        { key: 'mine', count: 0 },
        { key: 'team', count: 3 },
        { key: 'all', count: 9 },
      ]),
    ).toBe('team');
    expect(firstView([])).toBe('all');
  });
});
