import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isInside, listOf } from './inside.ts';
import { outward } from './outward.ts';

let server: Server;
let port = 0;
beforeAll(async () => {
  server = createServer((request, response) => {
    if (request.url === '/far') return void response.writeHead(302, { location: 'http://169.254.169.254/' }).end();
    if (request.url === '/long') return void response.end(Buffer.alloc(2_000_000));
    request.pipe(response.writeHead(200, { 'content-type': 'text/plain' }));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => new Promise((done) => server.close(done)));

test.each([
  '127.0.0.1',
  '10.1.2.3',
  '172.31.255.255',
  '192.168.0.1',
  '169.254.169.254',
  '100.64.0.1',
  '0.0.0.0',
  '::1',
  '::ffff:10.0.0.1',
  '::ffff:7f00:1',
  '::127.0.0.1',
  '::a00:1',
  '64:ff9b::a00:1',
  'fd00::1',
  'fe80::1',
  'localhost',
])('%s is never asked for anything', (address) => {
  expect(isInside(address)).toBe(true);
});

test.each(['9.9.9.9', '172.32.0.1', '2620:fe::fe'])('%s is a public address', (address) => {
  expect(isInside(address)).toBe(false);
});

const get = (address: string, loopback: boolean) => outward(loopback)(address, { method: 'GET', headers: {} });

test('a network of one’s own is open where it was said, and no other', async () => {
  const ask = (address: string) =>
    outward(false, { networks: listOf('127.0.0.0/24, fd12::/32') })(address, { method: 'GET', headers: {} });
  expect((await ask(`http://127.0.0.1:${port}/`)).status).toBe(200);
  await expect(ask('http://127.0.1.1/')).rejects.toThrow('not a public one');
  await expect(ask('http://10.0.0.1/')).rejects.toThrow('not a public one');
});

test('an address inside is refused by its number and by whatever name leads to it', async () => {
  await expect(get(`http://127.0.0.1:${port}/`, false)).rejects.toThrow('not a public one');
  await expect(get(`http://[::ffff:127.0.0.1]:${port}/`, false)).rejects.toThrow('not a public one');
  await expect(get(`http://localhost:${port}/`, false)).rejects.toThrow('no public address');
  await expect(get('http://10.0.0.1/', true)).rejects.toThrow('not a public one');
});

test('in development this machine answers; redirects are not followed, and long answers are cut off', async () => {
  const answer = await outward(true)(`http://localhost:${port}/`, {
    method: 'POST',
    headers: { 'content-type': 'text/plain' },
    body: new URLSearchParams({ word: 'given' }),
  });
  expect([answer.status, await answer.text()]).toEqual([200, 'word=given']);
  expect((await get(`http://localhost:${port}/far`, true)).status).toBe(302);
  await expect(get(`http://localhost:${port}/long`, true)).rejects.toThrow('too long');
});

test('a request that is longer than servers take is not sent', async () => {
  const ask = outward(true);
  const long = 'a'.repeat(8_001);
  await expect(ask(`http://127.0.0.1:9/${long}`, { method: 'GET', headers: {} })).rejects.toThrow(/longer than/);
  const headers = { authorization: long };
  await expect(ask('http://127.0.0.1:9/', { method: 'GET', headers })).rejects.toThrow(/longer than/);
});
