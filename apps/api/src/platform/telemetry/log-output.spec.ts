import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { logOutput } from './log-output.ts';
import { makeLogger } from './logger.ts';

test('a log that cannot be written ends nothing: it is kept, and what was dropped is counted', async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'clearhold-log-'));
  const file = openSync(path.join(folder, 'log'), 'w+');
  onTestFinished(() => {
    closeSync(file);
    rmSync(folder, { recursive: true });
  });
  const full = openSync('/dev/full', 'w');
  const output = logOutput(full, 1_000);
  const logger = makeLogger('info', 'api', output);
  for (let n = 1; n <= 40; n++) logger.info(`line ${n}`);
  closeSync(full);
  Object.assign(output, { fd: file }); // there is room again
  logger.info('after');
  await new Promise((next) => setImmediate(next));
  const lines = readFileSync(path.join(folder, 'log'), 'utf8').trimEnd().split('\n');
  const words = lines.map((line) => JSON.parse(line).msg as string);
  expect(words[0]).toBe('line 1');
  expect(words.at(-1)).toMatch(/^\d+ lines of the log could not be written$/);
  expect(words.filter((one) => /^line|after/.test(one)).length + Number.parseInt(words.at(-1)!, 10)).toBe(41);
});
