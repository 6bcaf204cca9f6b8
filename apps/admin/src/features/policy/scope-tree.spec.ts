import { describe, expect, it } from 'vitest';
import type { ScopeNode } from './documents.ts';
import { branchOf, placed } from './scope-tree.ts';

const scope = (id: string, parentId: string | null) => ({ id, parentId }) as ScopeNode;
const all = [scope('partner', 'elsewhere'), scope('a', 'partner'), scope('b', 'partner'), scope('a1', 'a')];

describe('placed', () => {
  it('reads the tree from the top, units below their tenant', () => {
    expect(placed(all).map(({ scope: { id }, depth }) => `${depth} ${id}`)).toEqual([
      '0 partner',
      '1 a',
      '2 a1',
      '1 b',
    ]);
  });
});

describe('branchOf', () => {
  it('takes a scope with everything below it, nothing for an unknown one', () => {
    expect(branchOf(all, 'a').map(({ id }) => id)).toEqual(['a', 'a1']);
    expect(branchOf(all, 'x')).toEqual([]);
  });
});
