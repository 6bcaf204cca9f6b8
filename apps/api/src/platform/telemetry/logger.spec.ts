import { expect, test } from 'vitest';
import { systemContext } from '../context/tenant-context.ts';
import { loggerFor, makeLogger } from './logger.ts';

function paper() {
  const lines: string[] = [];
  return { lines, logger: makeLogger('info', 'api', { write: (line) => void lines.push(line) }) };
}

test('a line is one JSON object with its time in UTC, whatever is in it', () => {
  const { lines, logger } = paper();
  const ctx = { ...systemContext('tenant-1', 'partner-1'), correlationId: 'c-1' };
  loggerFor(logger, ctx).warn({ said: 'a\n{"level":60,"msg":"forged"}\r\u2028%s%j' }, 'words \n "and" more %s');
  expect(lines).toHaveLength(1);
  expect(lines[0]!.trimEnd()).not.toMatch(/[\n\r]/);
  expect(JSON.parse(lines[0]!)).toMatchObject({
    level: 40,
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
    service: 'clearhold-api',
    tenant: 'tenant-1',
    actor: expect.stringMatching(/^system:/),
    correlationId: 'c-1',
    said: 'a\n{"level":60,"msg":"forged"}\r\u2028%s%j',
  });
});

test('secrets and bank data that are handed in never reach a line', () => {
  const { lines, logger } = paper();
  const secrets = {
    password: 'swordfish',
    secret: 'swordfish',
    token: 'swordfish',
    authorization: 'swordfish',
    cookie: 'swordfish',
    apiKey: 'swordfish',
    iban: 'swordfish',
    bic: 'swordfish',
    accountNumber: 'swordfish',
  };
  logger.info({ ...secrets, headers: secrets, deep: { down: secrets } }, 'with secrets');
  expect(lines).toHaveLength(1);
  expect(lines[0]).not.toContain('swordfish');
});
