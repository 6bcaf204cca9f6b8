import { describe, expect, it } from 'vitest';
import { moved, readChoice, shown } from './column-choice.ts';
import { QUEUE_COLUMNS } from './queue-columns.ts';

const all = QUEUE_COLUMNS.map(({ id }) => id);
const standard = readChoice(null);

describe('a person’s columns', () => {
  it('are all, in the usual order, until something else is chosen', () => {
    expect(standard).toEqual({ order: all, hidden: [] });
    for (const broken of ['', 'not JSON', '[]', '{"order": 3}']) expect(readChoice(broken)).toEqual(standard);
  });

  it('never hide what the case is or the money', () => {
    for (const id of ['number', 'what', 'risk'] as const) expect(shown(standard, id, false).hidden).toEqual([]);
    expect(readChoice('{"hidden": ["what", "risk", "why"]}').hidden).toEqual(['why']);
    expect(shown(shown(standard, 'why', false), 'why', true)).toEqual(standard);
  });

  it('are moved one place at a time, and not before the mark of the state', () => {
    expect(moved(standard, 'what', -1).order.slice(0, 3)).toEqual(['state', 'what', 'number']);
    expect(moved(standard, 'number', -1)).toEqual(standard);
    expect(moved(standard, all.at(-1)!, 1)).toEqual(standard);
  });

  it('get a column that came since where it usually stands', () => {
    const older = JSON.stringify({ order: all.filter((id) => id !== 'why' && id !== 'state'), hidden: ['age'] });
    expect(readChoice(older)).toEqual({ order: all, hidden: ['age'] });
  });
});
