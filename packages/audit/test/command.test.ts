import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { KEY, sampleLines } from './sample-log.ts';

const VERIFIER = fileURLToPath(new URL('../verify.mjs', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'audit-'));
afterAll(() => rmSync(folder, { recursive: true }));

const run = (...args: string[]): Promise<{ code: number; out: string }> =>
  new Promise((resolve) => {
    execFile(process.execPath, [VERIFIER, ...args], { cwd: folder }, (error, out, err) =>
      resolve({ code: error ? Number(error.code) : 0, out: out + err }),
    );
  });

const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

describe('node verify.mjs', () => {
  it('ends 0 on a good export, 1 on a changed one, 2 on none', async () => {
    const lines = await sampleLines(12, 5);
    const good = file('good.jsonl', `${lines.join('\n')}\n`);
    const bad = file('bad.txt', lines.join('\n').replace('released', 'rejected'));
    expect(await run(good)).toMatchObject({ code: 0, out: expect.stringContaining('OK: nothing found') });
    expect(await run(bad)).toMatchObject({ code: 1, out: expect.stringContaining('ALTERED at 1') });
    const missing = await run('nowhere.jsonl', '--json');
    expect(missing.code).toBe(2);
    expect((await run()).out).toContain('usage');
  });

  it('says of a ZIP file what it is, and calls it neither good nor altered', async () => {
    const { code, out } = await run(file('pack.zip', 'PK\x03\x04 and more'));
    expect([code, out]).toEqual([2, expect.stringContaining('is a ZIP file')]);
    expect(out).not.toMatch(/ALTERED|OK/);
  });

  it('takes a folder, a known seal, a public key, and answers programs', async () => {
    const lines = await sampleLines(12, 5);
    const seal = file('seal.txt', JSON.parse(lines.at(-2)!).seal);
    const key = file('key.txt', `${KEY.verifierKey}\n`);
    file('good.jsonl', lines.join('\n'));
    const { code, out } = await run(folder, '--known-seal', seal, '--public-key', key, '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ ok: true, entries: 12, seals: 4, keysFrom: 'auditor' });
  });
});
