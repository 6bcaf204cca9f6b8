import { expect, test } from 'vitest';
import { deliveryWord, isTest, shortType, statusOf, tryWords } from './webhook-words.ts';

test('a webhook that is on and fails says so; one that was switched off says that', () => {
  const since = '2026-11-22T10:00:00Z';
  expect(statusOf({ status: 'ACTIVE', failingSince: null }).label).toBe('On');
  expect(statusOf({ status: 'ACTIVE', failingSince: since })).toEqual({ label: 'Failing', tone: 'waiting' });
  expect(statusOf({ status: 'DISABLED', failingSince: since })).toEqual({ label: 'Switched off', tone: 'risk' });
});

test('a test that failed was not given up', () => {
  expect(deliveryWord({ state: 'FAILED', type: 'com.clearhold.webhook.tested' }).label).toBe('Not taken');
  expect(deliveryWord({ state: 'FAILED', type: 'com.clearhold.case.opened' }).label).toBe('Given up');
  expect(isTest('com.clearhold.case.opened')).toBe(false);
});

test('a try says what was answered, or why nothing was', () => {
  expect(tryWords({ status: 503, error: null })).toBe('Answered 503');
  expect(tryWords({ status: null, error: 'The name is not known.' })).toBe('The name is not known.');
  expect(shortType('com.clearhold.case.opened')).toBe('case.opened');
});
