import http from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeLogger } from '../telemetry/logger.ts';
import { POLICY_REPORTS, policyReports } from './policy-reports.ts';

const lines: Record<string, unknown>[] = [];
const logger = makeLogger('info', 'api', { write: (line) => void lines.push(JSON.parse(line)) });
const server = http.createServer(express().post(POLICY_REPORTS, policyReports({ get: () => logger as never })));
beforeAll(() => new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening)));
afterAll(() => void server.close());

const report = async (type: string, body: unknown) => {
  const { port } = server.address() as AddressInfo;
  const headers = { 'content-type': type };
  return (
    await fetch(`http://127.0.0.1:${port}${POLICY_REPORTS}`, { method: 'POST', headers, body: JSON.stringify(body) })
  ).status;
};

test('a breach of the policy is logged in either form, without the words of an address, and a flood of them is not', async () => {
  const blocked = 'https://evil.example/collect?token=swordfish';
  const page = 'https://acme.example/cases/swordfish?q=swordfish';
  expect(
    await report('application/csp-report', {
      'csp-report': { 'effective-directive': 'script-src', 'blocked-uri': blocked, 'document-uri': page },
    }),
  ).toBe(204);
  const body = { effectiveDirective: 'img-src', blockedURL: 'inline', documentURL: page };
  expect(await report('application/reports+json', [{ type: 'csp-violation', body }])).toBe(204);
  expect(await report('application/json', { words: 'swordfish' })).toBe(204);
  expect(lines).toMatchObject([
    { level: 40, directive: 'script-src', blocked: 'evil.example', page: '/cases' },
    { level: 40, directive: 'img-src', blocked: 'inline', page: '/cases' },
  ]);
  expect(JSON.stringify(lines)).not.toContain('swordfish');
  for (let n = 0; n < 30; n++) await report('application/reports+json', [{ type: 'csp-violation', body }]);
  expect(lines.length).toBeLessThanOrEqual(12);
});
