import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { Config } from '../../platform/config/config.ts';
import { lastingPasswords, secretsInSight } from './secret-checks.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'clearhold-secrets-'));
afterAll(() => rmSync(folder, { recursive: true }));

const SECRET = 'a secret of this test, of some length';
const https = { CLEARHOLD_PUBLIC_SCHEME: 'https' };

test('the doctor names secrets that stand in the environment of an installation for others, and is content with files', () => {
  expect(secretsInSight(Config.load({ CLEARHOLD_SECRET: SECRET }))).toMatchObject({ state: 'good' });
  const seen = secretsInSight(Config.load({ CLEARHOLD_SECRET: SECRET, ...https }));
  expect(seen).toMatchObject({ state: 'warn', words: expect.stringContaining('CLEARHOLD_SECRET:') });
  expect(seen.words).not.toContain(SECRET);
  const file = path.join(folder, 'secret');
  writeFileSync(file, SECRET);
  expect(secretsInSight(Config.load({ CLEARHOLD_SECRET_FILE: file, ...https }))).toMatchObject({ state: 'good' });
});

test('the doctor names passwords of the database that stay, and is content with certificates', () => {
  const vars = { CLEARHOLD_SECRET: SECRET, ...https };
  expect(lastingPasswords(Config.load(vars))).toMatchObject({ state: 'warn' });
  for (const name of ['app.crt', 'app.key', 'across.crt', 'across.key']) writeFileSync(path.join(folder, name), '');
  expect(lastingPasswords(Config.load({ ...vars, CLEARHOLD_CERTIFICATES: folder }))).toMatchObject({ state: 'good' });
});
