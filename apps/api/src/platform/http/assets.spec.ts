import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import express from 'express';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packAssets, scriptBytes } from '../../../../../scripts/assets.mjs';
import { assets } from './assets.ts';

const script = 'export const invoice = "held";\n'.repeat(200);
const folder = mkdtempSync(path.join(os.tmpdir(), 'assets-'));
const server = http.createServer(express().use(assets(folder)));

beforeAll(async () => {
  mkdirSync(path.join(folder, 'assets'));
  writeFileSync(path.join(folder, 'assets/page-abc.js'), script);
  writeFileSync(path.join(folder, 'assets/small.css'), 'b{}');
  writeFileSync(path.join(folder, 'assets/face.woff2'), 'font');
  writeFileSync(
    path.join(folder, 'page.html'),
    '<script type="module" src="/assets/page-abc.js"></script><link rel="modulepreload" href="/assets/page-abc.js">',
  );
  mkdirSync(path.join(folder, '.git'));
  writeFileSync(path.join(folder, '.git/config'), '[core]');
  writeFileSync(path.join(folder, '.env'), 'SECRET=1');
  writeFileSync(path.join(folder, '..', `${path.basename(folder)}.txt`), 'outside');
  packAssets(path.join(folder, 'assets'));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
  rmSync(`${folder}.txt`);
});

function get(
  at: string,
  codings: string,
): Promise<{ status?: number; headers: http.IncomingHttpHeaders; body: Buffer }> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    const asked = http.get({ port, path: at, headers: { 'accept-encoding': codings } }, async (answer) => {
      const parts: Buffer[] = [];
      for await (const part of answer) parts.push(part as Buffer);
      resolve({ status: answer.statusCode, headers: answer.headers, body: Buffer.concat(parts) });
    });
    asked.on('error', reject);
  });
}

describe('the files of a built page', () => {
  it('are all there is: no folder is listed, nothing hidden and nothing beside it goes out', async () => {
    const outside = `${path.basename(folder)}.txt`;
    for (const at of [
      '/',
      '/assets',
      '/assets/',
      '/.git/config',
      '/.env',
      '/assets/../.git/config',
      `/../${outside}`,
      `/%2e%2e/${outside}`,
      `/..%2f${outside}`,
      `/assets/..%5c..%5c${outside}`,
      '/assets/page-abc.js%00.html',
    ]) {
      const { status, body } = await get(at, 'br');
      expect(status, at).toBeGreaterThanOrEqual(301);
      expect(body.toString(), at).not.toMatch(/outside|\[core\]|SECRET|page-abc\.js<|small\.css/);
    }
  });

  it('go out packed by Brotli to a browser that takes it, kept for ever, and typed as what they are', async () => {
    const { headers, body } = await get('/assets/page-abc.js', 'gzip, deflate, br');
    expect(headers).toMatchObject({
      'content-encoding': 'br',
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'Accept-Encoding',
    });
    expect(brotliDecompressSync(body).toString()).toBe(script);
  });

  it('go out as gzip where Brotli is not taken', async () => {
    const { headers, body } = await get('/assets/page-abc.js', 'gzip, br;q=0');
    expect(headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(body).toString()).toBe(script);
  });

  it('go out as they are to who takes neither, and caches are told the answer varies', async () => {
    const { headers, body } = await get('/assets/page-abc.js', 'identity');
    expect([headers['content-encoding'], headers.vary]).toEqual([undefined, 'Accept-Encoding']);
    expect(body.toString()).toBe(script);
  });

  it('go out as they are where packing gains nothing', async () => {
    for (const at of ['/assets/small.css', '/assets/face.woff2']) {
      const { status, headers } = await get(at, 'gzip, br');
      expect([status, headers['content-encoding']]).toEqual([200, undefined]);
    }
    expect((await get('/assets/none.js', 'gzip, br')).status).toBe(404);
  });

  it('are counted once each for what a page loads', () => {
    const bytes = scriptBytes(folder, 'page.html');
    expect(bytes).toBeGreaterThan(50);
    expect(bytes).toBeLessThan(300);
  });
});
