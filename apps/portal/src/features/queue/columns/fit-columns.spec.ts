import { describe, expect, it } from 'vitest';
import { fitColumns } from './fit-columns.ts';
import { columnsOf } from './queue-columns.ts';

const all = columnsOf('all', true);
const ids = (room: number, currency: string | undefined = 'EUR') =>
  fitColumns(all, room, currency).columns.map(({ id }) => id);

describe('the columns that fit', () => {
  it('are all of them on a wide screen, with the owner’s name', () => {
    expect(ids(1400)).toEqual(all);
    expect(fitColumns(all, 1400, 'EUR').namesOwner).toBe(true);
  });

  it('leave the room to what is wrong: the others give way, the unit first', () => {
    expect(ids(1216)).not.toContain('unit');
    expect(ids(1056)).toEqual(['state', 'number', 'what', 'risk', 'due', 'why', 'owner']);
    expect(ids(860)).toEqual(['state', 'number', 'what', 'risk', 'due']);
    expect(fitColumns(all, 1056, 'EUR').namesOwner).toBe(false);
  });

  it('put what is wrong on a line of its own beside an open peek', () => {
    const fit = fitColumns(all, 672, 'EUR');
    expect(fit.isStacked).toBe(true);
    expect(fit.columns.map(({ id }) => id)).toEqual(['state', 'number', 'risk', 'due']);
  });

  it('never hide the money, and give it room for its currency where rows differ in it', () => {
    for (const room of [300, 849, 850, 900, 1200, 2000]) expect(ids(room)).toContain('risk');
    const track = (currency?: string) => fitColumns(all, 1400, currency).columns.find(({ id }) => id === 'risk');
    expect(track('EUR')).toMatchObject({ header: 'At risk, EUR', width: '6.5rem' });
    expect(track()).toMatchObject({ header: 'At risk', width: '8.5rem' });
  });

  it('stand in the order that was wished', () => {
    expect(fitColumns(['state', 'risk', 'what', 'number'], 1400, 'EUR').columns.map(({ id }) => id)).toEqual([
      'state',
      'risk',
      'what',
      'number',
    ]);
  });
});
