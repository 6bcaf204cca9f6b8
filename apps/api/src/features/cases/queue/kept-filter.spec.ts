import { newId } from '@clearhold/kernel';
import { describe, expect, it } from 'vitest';
import { keptFilter } from './kept-filter.ts';

describe('the filter of a saved view', () => {
  it('is kept as the queue takes it', () => {
    const filter = { view: 'all', state: ['NEW'], code: ['AP.MATCH.PRICE'], ownerId: newId(), amountMin: '100.50' };
    expect(keptFilter(filter)).toEqual({ filter });
    expect(keptFilter({ search: 'volta', supplierId: null })).toEqual({
      filter: { search: 'volta', supplierId: null },
    });
  });

  it.each([
    [{ ownerId: 'me' }, 'filter.ownerId'],
    [{ amountMin: 'much' }, 'filter.amountMin'],
    [{ openedFrom: 'lately' }, 'filter.openedFrom'],
    [{ state: 'NEW' }, 'filter.state'],
    [{ code: [1] }, 'filter.code.0'],
    [{ view: 'nobody’s' }, 'filter.view'],
    [{ colour: 'red' }, 'filter'],
    [[], 'filter'],
    [null, 'filter'],
  ])('is refused where it could not be run: %o', (filter, path) => {
    expect(keptFilter(filter)).toMatchObject({ path });
  });
});
