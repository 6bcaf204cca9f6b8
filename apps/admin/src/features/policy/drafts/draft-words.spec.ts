import { describe, expect, it } from 'vitest';
import type { PolicyDraft } from './documents.ts';
import { changeLine, inOneLine, isOpen, stateOf, whyNotDecide } from './draft-words.ts';
import { mergedChanges } from './merge.ts';

const draft = (more: Partial<PolicyDraft>) =>
  ({ state: 'DRAFT', changes: [], differences: [], publishedVersion: null, decidedBy: null, ...more }) as PolicyDraft;
const difference = (title: string) => ({
  key: 'a',
  title,
  entry: null,
  before: '2 %',
  after: '1 %',
  direction: 'STRICTER',
});
const titles = new Map([
  ['a', 'Price tolerance'],
  ['b', 'Look-back'],
]);
const set = (key: string) => ({ key, value: 1 });

describe('a draft in words', () => {
  it('says how far it is and who decided', () => {
    const words = [
      draft({}),
      draft({ decisionReason: 'Not published: refused above.' }),
      draft({ state: 'SUBMITTED' }),
      draft({ state: 'SCHEDULED', decidedBy: 'Ana' }),
      draft({ state: 'PUBLISHED', decidedBy: 'Ana', publishedVersion: 4 }),
      draft({ state: 'REJECTED', decidedBy: 'Ana' }),
      draft({ state: 'WITHDRAWN' }),
    ].map((one) => stateOf(one).words);
    expect(words).toEqual([
      'Being written',
      'Held back',
      'Waits for approval',
      'Approved by Ana, waits for its date',
      'Published as version 4',
      'Rejected by Ana',
      'Withdrawn',
    ]);
  });

  it('counts as open until it is published, rejected or withdrawn', () => {
    const states = ['DRAFT', 'SUBMITTED', 'SCHEDULED', 'PUBLISHED', 'REJECTED', 'WITHDRAWN'] as const;
    expect(states.filter((state) => isOpen({ state }))).toEqual(['DRAFT', 'SUBMITTED', 'SCHEDULED']);
  });

  it('says in one line what it changes: the one difference itself, else the settings', () => {
    expect(changeLine(draft({ changes: [set('a')], differences: [difference('Price tolerance')] }), titles)).toBe(
      'Price tolerance: 2 % → 1 %',
    );
    const both = [set('a'), set('b')];
    expect(changeLine(draft({ changes: both, differences: [difference('Price tolerance')] }), titles)).toBe(
      'Price tolerance and Look-back',
    );
    expect(changeLine(draft({ changes: [...both, set('gone')] }), titles)).toBe('Price tolerance and 2 more');
    expect(inOneLine([])).toBe('');
  });

  it('says to whoever cannot decide why: he wrote part of it, or his role may not', () => {
    const waiting = { state: 'SUBMITTED', mayDecide: false } as const;
    expect(whyNotDecide(waiting, true)).toMatch(/You wrote part/);
    expect(whyNotDecide(waiting, false)).toMatch(/Your role/);
    expect(whyNotDecide({ ...waiting, mayDecide: true }, true)).toBeUndefined();
    expect(whyNotDecide({ ...waiting, state: 'DRAFT' }, false)).toBeUndefined();
  });
});

describe('a merge', () => {
  it('leaves out only what is theirs', () => {
    const changes = [set('a'), set('b'), set('c')];
    expect(mergedChanges(changes, { a: 'theirs', b: 'mine' })).toEqual([set('b'), set('c')]);
  });
});
