import { SETTING_KEYS, SETTINGS } from '@clearhold/policy';
import { expect, test } from 'vitest';
import { entryInWords, settingInWords } from './in-words.ts';

test('limits say their unit, and keep zero and no limit apart', () => {
  const key = 'match.price.tolerancePercent';
  expect(settingInWords(key, { kind: 'limit', value: '2.5' })).toBe('2.5 %');
  expect(settingInWords(key, { kind: 'zero' })).toBe('zero: every difference counts');
  expect(settingInWords(key, { kind: 'unset' })).toBe('no limit kept');
  expect(settingInWords('match.price.toleranceAbsolute', { kind: 'limit', value: '10' })).toBe(
    '10 in the document’s currency',
  );
});

test('authority reads as a row of amounts and roles', () => {
  expect(settingInWords('approval.thresholds', SETTINGS['approval.thresholds'].default)).toBe(
    'up to 10,000: 1 approver; up to 100,000: 1 controller; above: 2 controllers',
  );
});

test('an amount keeps every digit, its thousands apart', () => {
  const limit = (value: string) => settingInWords('match.price.toleranceAbsolute', { kind: 'limit', value });
  expect(limit('1234567.12345')).toBe('1,234,567.12345 in the document’s currency');
  expect(settingInWords('queue.criticalAmount', '50000')).toBe('50,000 in the currency of the case');
});

test('one entry of a map says its unit', () => {
  expect(entryInWords('sla.hours', 8)).toBe('8 business hours');
  expect(entryInWords('sla.hours', 1)).toBe('1 business hour');
});

test('every declared default has words without braces', () => {
  for (const key of SETTING_KEYS) {
    const words = settingInWords(key, SETTINGS[key].default);
    expect(words.length, key).toBeGreaterThan(0);
    expect(words, key).not.toMatch(/[{}[\]]|undefined|object Object/);
  }
});

test('a role says what it is called and what it takes', () => {
  const junior = { title: 'Junior', from: ['approver'], without: ['override Exception'] };
  expect(entryInWords('people.roles', junior)).toBe('“Junior”: Approver, cannot override exceptions');
  expect(settingInWords('people.roles', { junior, buyer: { off: true } })).toBe(
    'junior “Junior”: Approver, cannot override exceptions; buyer not given here',
  );
});
