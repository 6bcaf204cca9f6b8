import { expect, test } from 'vitest';
import { blockKeyOf } from './block-key.ts';

test('a hold is set under the exception’s own block key where an approval may lift it again', () => {
  const config = { releasableBlocks: ['R', 'Z'] };
  expect(blockKeyOf(['Z', 'PP', 'R'], config)).toBe('Z');
  expect(blockKeyOf(['PP', 'SPGRP', 'R'], config)).toBe('R');
  expect(blockKeyOf(['A'], config)).toBe('R');
  expect(blockKeyOf([], config)).toBe('R');
});
