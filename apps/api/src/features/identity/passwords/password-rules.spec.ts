import { expect, test } from 'vitest';
import { passwordFault } from './password-rules.ts';

const own = ['ana.ruiz@acme.example', 'Ana Ruiz', 'Acme Components', 'Meridian Desk'];
const codeOf = (password: string) => passwordFault(password, own, 'input.password')?.code;

test.each([
  ['eleven char', 'PASSWORD_TOO_SHORT'],
  ['x'.repeat(201), 'PASSWORD_TOO_LONG'],
  ['password1234', 'PASSWORD_LEAKED'],
  ['P@ssw0rd1234!', 'PASSWORD_LEAKED'],
  ['passwordpassword', 'PASSWORD_LEAKED'],
  ['2026-Sunshine-2026', 'PASSWORD_LEAKED'],
  ['qwertyuiop12', 'PASSWORD_LEAKED'],
  ['iloveyou2026!!', 'PASSWORD_LEAKED'],
  ['aaaaaaaaaaaa', 'PASSWORD_GUESSABLE'],
  ['abcabcabcabcabc', 'PASSWORD_GUESSABLE'],
  ['123456789012', 'PASSWORD_GUESSABLE'],
  ['abcdefghijklm', 'PASSWORD_GUESSABLE'],
  ['AcmeComponents2026', 'PASSWORD_GUESSABLE'],
  ['ana.ruiz@acme', 'PASSWORD_GUESSABLE'],
  ['meridian-desk-1', 'PASSWORD_GUESSABLE'],
  ['Kettle-Moss fourteen tram!', 'PASSWORD_GUESSABLE'],
])('%s is refused', (password, code) => {
  expect(codeOf(password)).toBe(code);
});

test.each([
  'gravel violin thirteen tram',
  'correct horse battery staple',
  'zq4-vf8-twk2-ppn',
  'Ana likes purple anvils',
  'drei Äpfel im Schrank',
  '十二文字以上の長い合言葉です',
])('%s is taken: no kinds of signs are asked for', (password) => {
  expect(codeOf(password)).toBeUndefined();
});

test('a hostile one costs no time', () => {
  const started = performance.now();
  for (const text of ['Xk3!'.repeat(50), 'ab'.repeat(100), `${'a'.repeat(199)}b`, '@'.repeat(200)]) codeOf(text);
  expect(performance.now() - started).toBeLessThan(200);
});
