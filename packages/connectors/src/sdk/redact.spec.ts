import { expect, it } from 'vitest';
import { cleanText } from './redact.ts';

it('replaces every secret, the longer first, and leaves short ones alone', () => {
  expect(cleanText('pass and password1 and ab', ['pass', 'password1', 'ab'])).toBe('[secret] and [secret] and ab');
});

it('turns control characters into spaces and cuts long text', () => {
  expect(cleanText('a\r\n\u0000b\u009bc', [])).toBe('a b c');
  expect(cleanText('x'.repeat(400), [])).toHaveLength(300);
});
