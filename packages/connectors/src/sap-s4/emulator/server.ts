import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { SERVICE } from '../fields.ts';
import { answerAdmin } from './admin.ts';
import { answerCoding, CODING_SERVICE } from './coding.ts';
import { type Fault, FaultChooser, type FaultPlan } from './faults.ts';
import { answerOData } from './odata.ts';
import { jsonReply, problemReply, type Reply } from './reply.ts';
import type { SignIn } from './sign-in.ts';
import type { EmulatorStore } from './store.ts';
import { answerTax, TAX_SERVICE, type TaxMode } from './tax.ts';

const ROOT = `/sap/opu/odata/sap/${SERVICE}`;
/** Where the demonstration's webhooks send to: every event is taken. */
const EVENTS = '/events';
const BODY_BYTES_MAX = 1_000_000;

/** What the server answers from. */
export interface ServerParts {
  readonly store: EmulatorStore;
  readonly signIn: SignIn;
  readonly etags: boolean;
  faults: FaultChooser;
  tax: TaxMode;
}

/** The emulator's HTTP server, not yet listening. */
export function createEmulatorServer(parts: ServerParts): Server {
  return createServer((request, response) => {
    serve(parts, request, response).catch(() => response.destroy());
  });
}

async function serve(parts: ServerParts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await bodyOf(request);
  const url = new URL(request.url ?? '/', 'http://emulator');
  const method = request.method ?? 'GET';
  if (url.pathname === '/emulator/health') return send(response, jsonReply(200, { status: 'up' }));
  if (url.pathname === EVENTS && method === 'POST')
    return send(response, { status: 204, headers: {}, body: '' } as Reply);
  if (url.pathname === `${TAX_SERVICE}/checks` && method === 'POST')
    return send(response, answerTax(parts.tax, request.headers.authorization, body));
  const refusal = parts.signIn.refuse(request.headers.authorization);
  if (refusal) return send(response, refusal);
  if (url.pathname.startsWith('/emulator/')) {
    const setFaults = (plan: FaultPlan) => {
      parts.faults = new FaultChooser(plan);
    };
    const setTax = (mode: TaxMode) => {
      parts.tax = mode;
    };
    const target = { store: parts.store, setFaults, setTax };
    return send(response, answerAdmin(target, method, url.pathname.slice('/emulator/'.length), body));
  }
  if (!url.pathname.startsWith(`${ROOT}/`) && url.pathname !== CODING_SERVICE) {
    return send(response, problemReply({ status: 404, code: '/IWFND/MED/170', text: 'No service found' }));
  }
  const call = method === 'GET' || method === 'HEAD' ? 'read' : 'write';
  await misbehave(parts, parts.faults.next(call), response, () => answer(parts, request, { url, method, body }));
}

function answer(
  parts: ServerParts,
  request: IncomingMessage,
  { url, method, body }: { url: URL; method: string; body: string },
): Reply {
  const token = headerOf(request, 'x-csrf-token');
  const { cookie } = request.headers;
  if (method !== 'GET' && method !== 'HEAD') {
    const refusal = parts.signIn.check(cookie, token);
    if (refusal) return refusal;
  }
  if (url.pathname === CODING_SERVICE) return answerCoding(parts.store, method, body);
  const call = {
    method,
    resource: decodeURIComponent(url.pathname.slice(ROOT.length + 1)),
    query: url.searchParams,
    headers: {
      'if-match': request.headers['if-match'],
      requestid: headerOf(request, 'requestid'),
      'x-correlationid': headerOf(request, 'x-correlationid'),
    },
    base: `http://${request.headers.host ?? 'emulator'}${ROOT}`,
  };
  const reply = answerOData(parts.store, call, parts.etags);
  if (token?.toLowerCase() !== 'fetch') return reply;
  return { ...reply, headers: { ...reply.headers, ...parts.signIn.issue(cookie) } };
}

async function misbehave(
  parts: ServerParts,
  fault: Fault | undefined,
  response: ServerResponse,
  act: () => Reply,
): Promise<void> {
  const { plan } = parts.faults;
  switch (fault) {
    case undefined:
      return send(response, act());
    case 'lost-reply':
      act();
      response.destroy();
      return;
    case 'reset':
      response.destroy();
      return;
    case 'timeout':
      return;
    case 'timeout-after':
      act();
      return;
    case 'late':
      await wait(plan.lateMs ?? 50);
      act();
      return;
    case 'rate-limit': {
      const problem = { status: 429, code: 'TOO_MANY_REQUESTS', text: 'Too many requests' };
      return send(response, problemReply(problem, { 'retry-after': String(plan.retryAfterSeconds ?? 1) }));
    }
    case 'error-after':
      act();
      return send(response, internalError());
    case 'error-before':
      return send(response, internalError());
    case 'duplicate':
      act();
      return send(response, act());
    case 'slow':
      await wait(plan.slowMs ?? 50);
      return send(response, act());
    case 'malformed':
      return send(response, { ...act(), body: '<html>Application server error' });
    case 'truncated': {
      const reply = act();
      response.writeHead(reply.status, { ...reply.headers, 'content-length': String(reply.body.length + 1) });
      response.write(reply.body.slice(0, reply.body.length / 2), () => response.destroy());
    }
  }
}

const internalError = (): Reply => problemReply({ status: 500, code: 'SY/530', text: 'Internal error' });

function send(response: ServerResponse, reply: Reply): void {
  if (response.destroyed) return;
  response.writeHead(reply.status, reply.headers);
  response.end(reply.body);
}

const headerOf = (request: IncomingMessage, name: string): string | undefined => {
  const value = request.headers[name];
  return Array.isArray(value) ? value[0] : value;
};

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > BODY_BYTES_MAX) throw new RangeError('body too large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
