import { describe, expect, it } from 'vitest';
import type { CaseGroup, CaseRow } from '../documents.ts';
import { itemAt, listItems } from './list-items.ts';

const rows = ['a', 'b', 'c'].map((id) => ({ id })) as CaseRow[];
const group = (key: string, count: number): CaseGroup => ({ key, label: key, count, valueAtRisk: [] });

describe('a list in groups', () => {
  it('has a head above each group, with what the whole group comes to', () => {
    const items = listItems(
      rows,
      [group('x', 40), group('y', 1)],
      new Map([
        ['a', 'x'],
        ['b', 'x'],
        ['c', 'y'],
      ]),
    );
    expect(items.map((item) => item.group?.key ?? item.row.id)).toEqual(['x', 'a', 'b', 'y', 'c']);
    expect(items[0]?.group?.count).toBe(40);
    expect([0, 1, 2].map((index) => itemAt(items, index))).toEqual([1, 2, 4]);
  });

  it('is its rows alone where nothing is grouped', () => {
    expect(listItems(rows, [], new Map()).map(({ row }) => row.id)).toEqual(['a', 'b', 'c']);
  });
});
