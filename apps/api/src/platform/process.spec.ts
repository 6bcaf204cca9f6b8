import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { catchTheRest } from './process.ts';
import { makeLogger } from './telemetry/logger.ts';

test('an error that nobody caught is logged', () => {
  const lines: string[] = [];
  const ends: unknown[] = [];
  const at = Object.assign(new EventEmitter(), { exit: (code?: unknown) => void ends.push(code) });
  catchTheRest(makeLogger('info', 'api', { write: (line) => void lines.push(line) }), at as unknown as NodeJS.Process);
  at.emit('unhandledRejection', new Error('waited for by nobody'));
  expect(ends).toEqual([]);
  at.emit('uncaughtException', new Error('caught by nobody'));
  expect(ends).toEqual([1]);
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { level: 50, err: { message: 'waited for by nobody' } },
    { level: 60, err: { message: 'caught by nobody' } },
  ]);
});
