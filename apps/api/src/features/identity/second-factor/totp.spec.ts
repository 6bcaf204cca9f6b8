import { generateSync } from 'otplib';
import { expect, test } from 'vitest';
import { newEnrolment, newRecoveryCodes, recoveryHash, stepOf } from './totp.ts';

const at = new Date('2026-11-22T10:00:10Z');
const { secret, uri, qr } = newEnrolment('Acme Payables', 'ana@acme.example');
const codeAt = (seconds: number) => generateSync({ secret, epoch: at.getTime() / 1000 + seconds });
const step = Math.floor(at.getTime() / 30_000);

test('a code is good in its half minute and the ones beside it', () => {
  expect([-60, -30, 0, 30, 90].map((seconds) => stepOf(secret, codeAt(seconds), 0, at))).toEqual([
    undefined,
    step - 1,
    step,
    step + 1,
    undefined,
  ]);
});

test('a code is good once, and none that is older after it', () => {
  expect(stepOf(secret, codeAt(0), step, at)).toBeUndefined();
  expect(stepOf(secret, codeAt(-30), step, at)).toBeUndefined();
  expect(stepOf(secret, codeAt(30), step, at)).toBe(step + 1);
  expect(stepOf(secret, codeAt(30), step + 1, at)).toBeUndefined();
});

test.each(['', '12345', '1234567', 'abcdef', '１２３４５６'])('%s is no code', (code) => {
  expect(stepOf(secret, code, 0, at)).toBeUndefined();
});

test('an app reads whose account it is, from words or picture', () => {
  expect(uri).toMatch(/^otpauth:\/\/totp\/Acme%20Payables:ana(@|%40)acme\.example\?secret=[A-Z2-7]{32}/);
  expect(qr).toMatch(/^<svg /);
});

test('recovery codes differ, and read the same however they are typed', () => {
  const codes = newRecoveryCodes();
  expect(new Set(codes).size).toBe(10);
  const key = Buffer.alloc(32, 1);
  expect(recoveryHash(key, 'a', 'ABCDE fghjk')).toBe(recoveryHash(key, 'a', 'abcde-fghjk'));
  expect(recoveryHash(key, 'a', 'abcde-fghjk')).not.toBe(recoveryHash(key, 'b', 'abcde-fghjk'));
});
