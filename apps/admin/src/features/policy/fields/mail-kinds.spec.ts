import { expect, it } from 'vitest';
import { mailKinds, splitKey } from './mail-kinds.ts';

const kinds = mailKinds([
  'default: Every mail ({product})',
  'case.notice: Notice about a case ({product}, {case})',
  'odd',
]);

it('reads kinds with their words and facts, and leaves out what is none', () => {
  expect(kinds).toEqual([
    { id: 'default', label: 'Every mail', facts: '{product}' },
    { id: 'case.notice', label: 'Notice about a case', facts: '{product}, {case}' },
  ]);
});

it('tells a kind from the language behind it', () => {
  expect(splitKey('case.notice', kinds)).toEqual({ kind: 'case.notice', language: '' });
  expect(splitKey('case.notice.de-CH', kinds)).toEqual({ kind: 'case.notice', language: 'de-CH' });
  expect(splitKey('default.de', kinds)).toEqual({ kind: 'default', language: 'de' });
});
