import { expect, it } from 'vitest';
import { type Misfit, shapeWords } from './shape-words.ts';

it.each<[Misfit, string]>([
  [{ code: 'invalid_type', expected: 'string', input: undefined }, 'this is missing'],
  [{ code: 'invalid_type', expected: 'int', input: 1.5 }, 'a whole number is expected'],
  [{ code: 'too_small', origin: 'string', minimum: 1 }, 'at least one letter is needed'],
  [{ code: 'too_small', origin: 'array', minimum: 2 }, 'at least 2 entries are needed'],
  [{ code: 'too_small', origin: 'number', minimum: 0, inclusive: false }, 'more than 0 is needed'],
  [{ code: 'too_big', origin: 'int', maximum: 90 }, 'at most 90 is possible'],
  [{ code: 'invalid_value', values: ['task', 'decide'] }, 'one of task, decide is expected'],
  [{ code: 'invalid_union', options: ['task', 'decide'] }, 'one of task, decide is expected'],
  [{ code: 'unrecognized_keys', keys: ['colour'] }, 'there is no field colour here'],
  [{ code: 'invalid_format', format: 'regex' }, 'this is not written as it has to be'],
  [
    {
      code: 'invalid_union',
      errors: [
        [{ path: [], message: 'a list is expected' }],
        [{ path: ['any'], message: 'at least one entry is needed' }],
      ],
    },
    'any: at least one entry is needed',
  ],
  [
    {
      code: 'invalid_union',
      errors: [[{ path: [], message: 'a list is expected' }], [{ path: [], message: 'a text is expected' }]],
    },
    'a list is expected, or a text is expected',
  ],
  [{ code: 'custom' }, 'this cannot stand here'],
])('says what is wrong with a value as a person would: %j', (misfit, words) => {
  expect(shapeWords(misfit)).toBe(words);
});
