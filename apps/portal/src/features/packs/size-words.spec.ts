import { expect, it } from 'vitest';
import { sizeWords } from './size-words.ts';

it('says sizes to two digits', () => {
  expect(['0', '999', '1000', '1449', '25300', '268435456', '9007199254740993'].map(sizeWords)).toEqual([
    '0 B',
    '999 B',
    '1.0 kB',
    '1.4 kB',
    '25 kB',
    '268 MB',
    '9007 TB',
  ]);
});
