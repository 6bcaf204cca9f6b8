import { expect, it } from 'vitest';
import { fetchClient } from './fetch-client.ts';

const request = { method: 'GET', url: 'https://erp.example/', headers: {}, timeoutMs: 1_000 } as const;
const failing = (error: unknown) => fetchClient(() => Promise.reject(error));
const coded = (code: string, syscall?: string) =>
  new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code, syscall }) });

it.each([
  ['ECONNREFUSED', 'connect', 'not-sent'],
  ['ENOTFOUND', 'getaddrinfo', 'not-sent'],
  ['ETIMEDOUT', 'connect', 'not-sent'],
  ['CERT_HAS_EXPIRED', undefined, 'not-sent'],
  ['ECONNRESET', 'read', 'reset'],
  ['EHOSTUNREACH', 'read', 'reset'],
  ['UND_ERR_SOCKET', undefined, 'reset'],
])('%s on %s is told as %s', async (code, syscall, kind) => {
  await expect(failing(coded(code, syscall)).send(request)).rejects.toMatchObject({ name: 'HttpFailure', kind });
});

it('ends a call at its time limit', async () => {
  const client = fetchClient(
    (_, { signal }) => new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason))),
  );
  await expect(client.send({ ...request, timeoutMs: 5 })).rejects.toMatchObject({ kind: 'timeout' });
});

it('refuses a reply that is too long, and follows no redirect', async () => {
  let redirect = '';
  const client = fetchClient(async (_, init) => {
    redirect = init.redirect;
    return new Response('x'.repeat(11));
  }, 10);
  await expect(client.send(request)).rejects.toMatchObject({ kind: 'too-large' });
  expect(redirect).toBe('manual');
});

it('keeps cookies apart and other headers in lower case', async () => {
  const headers = new Headers([
    ['Set-Cookie', 'a=1; Path=/'],
    ['Set-Cookie', 'b=2'],
    ['X-CSRF-Token', 't'],
  ]);
  const reply = await fetchClient(async () => new Response('ok', { headers })).send(request);
  expect(reply.setCookie).toEqual(['a=1; Path=/', 'b=2']);
  expect(reply.headers).toMatchObject({ 'x-csrf-token': 't' });
  expect(reply.headers['set-cookie']).toBeUndefined();
});
