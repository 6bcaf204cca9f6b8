import { describe, expect, it } from 'vitest';
import { classifyFailure, classifyRead, classifyWrite } from './classify.ts';
import { HttpFailure } from './http.ts';

const now = new Date('2026-03-02T09:00:00.000Z');
const reply = (status: number, headers: Record<string, string> = {}) => ({ status, headers, setCookie: [], body: 'x' });

describe('what a reply means', () => {
  it.each([
    [200, 'ok', 'ok'],
    [204, 'ok', 'ok'],
    [302, 'refused', 'refused'],
    [400, 'refused', 'refused'],
    [401, 'refused', 'refused'],
    [403, 'refused', 'refused'],
    [404, 'refused', 'refused'],
    [408, 'retry', 'unknown'],
    [409, 'retry', 'retry'],
    [412, 'refused', 'retry'],
    [423, 'retry', 'retry'],
    [425, 'retry', 'retry'],
    [429, 'retry', 'retry'],
    [500, 'retry', 'unknown'],
    [502, 'retry', 'unknown'],
    [503, 'retry', 'unknown'],
    [504, 'retry', 'unknown'],
  ])('%i is %s for a read and %s for a write', (status, read, write) => {
    expect(classifyRead(reply(status), now).kind).toBe(read);
    expect(classifyWrite(reply(status), now).kind).toBe(write);
  });

  it('keeps Retry-After of 429 and 503, in seconds or as a date', () => {
    expect(classifyWrite(reply(429, { 'retry-after': '30' }), now)).toMatchObject({ afterMs: 30_000 });
    const date = 'Mon, 02 Mar 2026 09:02:00 GMT';
    expect(classifyWrite(reply(503, { 'retry-after': date }), now)).toMatchObject({
      kind: 'unknown',
      afterMs: 120_000,
    });
  });
});

describe('what no reply means', () => {
  it.each([
    ['not-sent', 'retry', 'retry'],
    ['timeout', 'retry', 'unknown'],
    ['reset', 'retry', 'unknown'],
    ['too-large', 'retry', 'unknown'],
  ] as const)('%s is %s for a read and %s for a write', (kind, read, write) => {
    expect(classifyFailure(new HttpFailure(kind), 'read').kind).toBe(read);
    expect(classifyFailure(new HttpFailure(kind), 'write').kind).toBe(write);
  });
});
