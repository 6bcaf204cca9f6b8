import http from 'node:http';
import net, { type AddressInfo } from 'node:net';
import type { INestApplication } from '@nestjs/common';
import express from 'express';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Config } from '../config/config.ts';
import { notFound, sendProblem } from './problem.ts';
import { prepareHttp } from './server.ts';

const SECRET = 'a secret of this test, of some length';
const servers = new Map<string, http.Server>();
const portOf = (scheme: string) => (servers.get(scheme)!.address() as AddressInfo).port;

beforeAll(async () => {
  for (const scheme of ['http', 'https']) {
    const config = Config.load({ CLEARHOLD_SECRET: SECRET, CLEARHOLD_PUBLIC_SCHEME: scheme });
    const app = express();
    prepareHttp(app as unknown as INestApplication, config);
    app.get('/v1/asked', (request, response) => void response.json({ query: request.query, from: request.ip }));
    app.get('/', (_, response) => void response.type('html').send('<!doctype html><p>ä'));
    app.get('/v1/nothing-here', (_, response) => sendProblem(response, notFound('page'), 'c-1'));
    app.post('/v1/asked', (_, response) => void response.json({ came: 'in' }));
    const server = http.createServer(app);
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    servers.set(scheme, server);
  }
});
afterAll(() => void [...servers.values()].map((server) => server.close()));

const get = (path: string, headers: Record<string, string> = {}, scheme = 'http') =>
  fetch(`http://127.0.0.1:${portOf(scheme)}${path}`, { headers });

/** What is answered to bytes as they stand. */
const raw = (bytes: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const socket = net.connect(portOf('http'), '127.0.0.1', () => socket.end(bytes));
    let answer = '';
    socket.on('data', (part) => {
      answer += part;
    });
    socket.on('error', reject);
    socket.on('close', () => resolve(answer));
  });

test('every answer tells browsers to load nothing foreign, to guess nothing, to frame nothing and to keep nothing', async () => {
  for (const path of ['/', '/v1/asked', '/v1/nothing-here']) {
    const { headers } = await get(path, { origin: 'https://evil.example' });
    const policy = headers.get('content-security-policy')!.split(';');
    expect(policy).toEqual(
      expect.arrayContaining([
        "default-src 'self'",
        "script-src 'self'",
        "script-src-attr 'none'",
        "object-src 'none'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
        "form-action 'self'",
        'report-uri /v1/policy-reports',
        'report-to policy',
      ]),
    );
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
    expect(headers.get('reporting-endpoints')).toBe('policy="/v1/policy-reports"');
    expect(headers.has('access-control-allow-origin')).toBe(false);
    expect(headers.has('x-powered-by') || headers.has('server')).toBe(false);
    if (path !== '/') expect(headers.get('cache-control')).toBe('no-store');
  }
});

test('over https browsers are told to stay there, for a year and for every subdomain; over http nothing is said', async () => {
  const told = (await get('/', {}, 'https')).headers;
  const [, seconds] = /^max-age=(\d+); includeSubDomains$/.exec(told.get('strict-transport-security') ?? '') ?? [];
  expect(Number(seconds)).toBeGreaterThanOrEqual(31_536_000);
  expect(told.get('content-security-policy')).toContain('upgrade-insecure-requests');
  expect((await get('/')).headers.has('strict-transport-security')).toBe(false);
});

test('a method that nobody uses here is refused before anything looks at it', async () => {
  for (const method of ['TRACE', 'PROPFIND', 'PURGE', 'LINK'])
    expect(await raw(`${method} /v1/asked HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`)).toMatch(
      /^HTTP\/1\.1 405 .*\r\n(.*\r\n)*Allow: GET, HEAD, POST/,
    );
});

test('a request of two lengths is refused', async () => {
  const head = 'POST /v1/asked HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n';
  for (const lengths of [
    'Content-Length: 4\r\nTransfer-Encoding: chunked\r\n',
    'Transfer-Encoding: chunked\r\nContent-Length: 30\r\n',
    'Content-Length: 2\r\nContent-Length: 30\r\n',
    'Transfer-Encoding: chunked, identity\r\n',
    'Transfer-Encoding: xchunked\r\n',
  ]) {
    const answer = await raw(`${head}${lengths}\r\n2\r\n{}\r\n0\r\n\r\nGET /v1/asked HTTP/1.1\r\nHost: a\r\n\r\n`);
    expect(answer, lengths).toMatch(/^HTTP\/1\.1 400 /);
    expect(answer.match(/HTTP\/1\.1/g), lengths).toHaveLength(1);
  }
});

test('the address of whoever asks is what the proxy on this machine saw, not what he wrote', async () => {
  const from = async (headers: Record<string, string>) =>
    ((await (await get('/v1/asked', headers)).json()) as { from: string }).from;
  expect(await from({})).toBe('127.0.0.1');
  expect(await from({ 'x-forwarded-for': '203.0.113.9' })).toBe('203.0.113.9');
  expect(await from({ 'x-forwarded-for': '198.51.100.1, 203.0.113.9' })).toBe('203.0.113.9');
  expect(await from({ 'x-real-ip': '198.51.100.1', forwarded: 'for=198.51.100.1' })).toBe('127.0.0.1');
});

test('an answer says its length and its letters', async () => {
  for (const [path, type] of [
    ['/', 'text/html; charset=utf-8'],
    ['/v1/asked', 'application/json; charset=utf-8'],
  ] as const) {
    const answer = await get(path);
    expect(answer.headers.get('content-type')).toBe(type);
    expect(Number(answer.headers.get('content-length'))).toBe((await answer.arrayBuffer()).byteLength);
  }
});

test('a parameter that comes twice is a list, never a text put together', async () => {
  const { query } = (await (await get('/v1/asked?a=1&a=2&b[c]=3&__proto__[d]=4')).json()) as { query: object };
  expect(query).toMatchObject({ a: ['1', '2'] });
  expect(({} as { d?: string }).d).toBeUndefined();
});
