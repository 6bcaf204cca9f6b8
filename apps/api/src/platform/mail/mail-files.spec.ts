import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { Config } from '../config/config.ts';
import { MailFiles } from './mail-files.ts';

const home = mkdtempSync(path.join(os.tmpdir(), 'clearhold-mails-'));
afterAll(() => rmSync(home, { recursive: true }));

const vars = { CLEARHOLD_HOME: home, CLEARHOLD_SECRET: 'a secret that is long enough to be one' };

test('a demonstration without a mail server keeps a mail whole for who runs it alone, and nothing of a tenant that left', async () => {
  const files = MailFiles.of(Config.load({ ...vars, CLEARHOLD_DEMO: 'true' }))!;
  const link = 'http://acme.localhost:4000/suppliers#link=token';
  await files.write('acme', '1', {
    from: 'desk@acme.example',
    to: 'sales@lumen.example',
    subject: 'Your matters',
    text: link,
  });
  const file = path.join(home, 'mails', 'acme', '1.eml');
  expect(readFileSync(file, 'utf8')).toContain(link);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  await files.forget('acme');
  expect(existsSync(file)).toBe(false);
  await files.forget('nobody');
});

test('where people work, or a mail server is, no mail is written down', () => {
  expect(MailFiles.of(Config.load({ ...vars, CLEARHOLD_DEMO: 'false' }))).toBeUndefined();
  expect(
    MailFiles.of(Config.load({ ...vars, CLEARHOLD_DEMO: 'true', SMTP_URL: 'smtp://127.0.0.1:25' })),
  ).toBeUndefined();
});
