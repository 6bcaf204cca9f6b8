import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keptKey, Remote } from './remote.ts';

let server: Server;
let url: string;
const folder = mkdtempSync(path.join(tmpdir(), 'remote-'));

beforeAll(async () => {
  server = createServer(({ headers }, response) => {
    const isKnown = headers.authorization === 'Bearer ck_right';
    response.writeHead(isKnown ? 200 : 401, { 'content-type': 'application/json' });
    response.end(JSON.stringify(isKnown ? { id: '7' } : { detail: 'This API key is unknown.', hint: 'Make one.' }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

test('the key goes as a header, and a refusal comes back in the API’s own words', async () => {
  expect(await Remote.at(url, 'ck_right').ask('/v1/documents/7')).toEqual({ id: '7' });
  const own = url.replace('127.0.0.1', 'acme.localhost');
  expect(await Remote.at(own, 'ck_right').ask('/')).toEqual({ id: '7' });
  await expect(Remote.at(url, 'ck_wrong').ask('/')).rejects.toMatchObject({
    message: '401 This API key is unknown. Make one.',
    exitCode: 1,
  });
});

test('the key is found in the environment or in the file named there, never in both', () => {
  const file = path.join(folder, 'key');
  writeFileSync(file, 'ck_from_file\n');
  expect(keptKey({ CLEARHOLD_API_KEY: 'ck_right' })).toBe('ck_right');
  expect(keptKey({ CLEARHOLD_API_KEY_FILE: file })).toBe('ck_from_file');
  expect(keptKey({})).toBeUndefined();
  expect(() => keptKey({ CLEARHOLD_API_KEY: 'a', CLEARHOLD_API_KEY_FILE: file })).toThrow('leave one out');
  expect(() => keptKey({ CLEARHOLD_API_KEY_FILE: `${file}.gone` })).toThrow('cannot be read');
});

test('who gives no key, or no address, is told what to set; a closed door is said with its address', async () => {
  expect(() => Remote.at(url, '')).toThrow('set CLEARHOLD_API_KEY');
  expect(() => Remote.at('portal', 'ck_right')).toThrow('portal is not an address');
  await expect(Remote.at('http://127.0.0.1:9', 'ck_right').ask('/')).rejects.toThrow('does not answer');
});
