import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { Writable } from 'node:stream';
import express, { type Request } from 'express';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { systemContext } from '../context/tenant-context.ts';
import { makeLogger } from '../telemetry/logger.ts';
import { setCaller } from './caller.ts';
import { logRefusals } from './log-refusals.ts';
import { notFound, Problem, sendProblem, unauthorized } from './problem.ts';

const lines: Record<string, unknown>[] = [];
const paper = new Writable({
  write(chunk, _encoding, done) {
    lines.push(JSON.parse(String(chunk)));
    done();
  },
});
const ctx = { ...systemContext('tenant-1', 'partner-1'), correlationId: 'c-1' };
const known = (request: Request) => request.headers.authorization === 'known';
const app = express().use(logRefusals(makeLogger('info', 'api', paper)), express.json(), (request, _response, next) => {
  setCaller(request, { correlationId: 'c-1', ...(known(request) ? { ctx } : {}) });
  next();
});
const refusing = (path: string, problem: Problem) =>
  app.all(path, (_request, response) => sendProblem(response, problem, 'c-1'));
refusing('/v1/orders/:id', new Problem(409, 'STALE_VERSION', 'Stale', 'An old one.'));
refusing('/v1/broken', new Problem(500, 'INTERNAL', 'Internal error', 'Our side.'));
refusing('/v1/closed', unauthorized());
refusing('/v1/absent', notFound('file'));
app.get('/v1/fine', (_request, response) => void response.json({}));
const server = http.createServer(app);

beforeAll(() => new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening)));
afterAll(() => void server.close());
beforeEach(() => void lines.splice(0));

const ask = (path: string, who = 'known') =>
  fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, {
    method: 'PUT',
    headers: { authorization: who, 'content-type': 'application/json' },
    body: '{"secretWord":"swordfish"}',
  });

it('a refused request is found in the log by the id that its answer quotes, without what it said', async () => {
  const answer = await ask('/v1/orders/PO-7?key=swordfish');
  expect(await answer.json()).toMatchObject({ instance: 'urn:request:c-1' });
  expect(lines).toMatchObject([
    {
      level: 30,
      correlationId: 'c-1',
      method: 'PUT',
      route: '/v1/orders/:id',
      status: 409,
      code: 'STALE_VERSION',
      tenant: 'tenant-1',
      actor: expect.stringMatching(/^system:/),
    },
  ]);
  expect(JSON.stringify(lines)).not.toContain('swordfish');
});

it('a failed one is a warning; one that was answered leaves no line', async () => {
  await ask('/v1/broken');
  await ask('/v1/fine');
  expect(lines).toMatchObject([{ level: 40, code: 'INTERNAL', status: 500 }]);
});

it('a stranger at no door leaves no line; somebody known does', async () => {
  for (const path of ['/v1/closed', '/v1/absent']) await ask(path, 'nobody');
  expect(lines).toEqual([]);
  await ask('/v1/absent');
  expect(lines).toMatchObject([{ code: 'NOT_FOUND', status: 404 }]);
});
