import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { packagesSeen } from './packages-check.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'clearhold-packages-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('the doctor warns when the packages were not looked through for a quarter', () => {
  const file = path.join(folder, 'seen.tsv');
  writeFileSync(file, 'looked through on\t2026-11-22\npackage\tversion\n');
  expect(packagesSeen(new Date('2027-02-22T00:00:00Z'), file)).toMatchObject({ state: 'good' });
  expect(packagesSeen(new Date('2027-02-23T00:00:00Z'), file)).toMatchObject({
    state: 'warn',
    words: expect.stringContaining('93 days'),
  });
});
