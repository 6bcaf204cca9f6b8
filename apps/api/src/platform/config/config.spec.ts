import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { Config } from './config.ts';

const SECRET = 'a secret of this test, of some length';
const folder = mkdtempSync(path.join(os.tmpdir(), 'clearhold-config-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = (name: string, text: string) => {
  const place = path.join(folder, name);
  writeFileSync(place, text);
  return place;
};

test('a bad secret stops the start without being shown', () => {
  for (const [name, value] of [
    ['CLEARHOLD_SECRET', 'too-short-swordfish'],
    ['DATABASE_URL', 'mysql://swordfish:swordfish@host/db'],
    ['SMTP_URL', 'http://swordfish'],
  ] as const) {
    const load = () => Config.load({ CLEARHOLD_SECRET: SECRET, [name]: value });
    expect(load).toThrow(name);
    expect(load).not.toThrow(/swordfish/);
  }
});

test('keys for two purposes, and those of two installations, have nothing in common', () => {
  const [one, other] = [SECRET, `${SECRET}!`].map((secret) => Config.load({ CLEARHOLD_SECRET: secret }));
  const keys = [one!.keyFor('a'), one!.keyFor('b'), other!.keyFor('a')].map((key) => key.toString('hex'));
  expect(new Set(keys).size).toBe(3);
  for (const key of keys) expect(key).toMatch(/^[0-9a-f]{64}$/);
});

test('the demonstration’s people are not made where the service is reached over https, unless asked for', () => {
  const demo = (more: Record<string, string>) => Config.load({ CLEARHOLD_SECRET: SECRET, ...more }).vars.CLEARHOLD_DEMO;
  expect(demo({})).toBe(true);
  expect(demo({ CLEARHOLD_PUBLIC_SCHEME: 'https' })).toBe(false);
  expect(demo({ CLEARHOLD_PUBLIC_SCHEME: 'https', CLEARHOLD_DEMO: 'true' })).toBe(true);
  expect(demo({ CLEARHOLD_DEMO: 'false' })).toBe(false);
});

test('a second factor is asked of everyone unless the demonstration is there, or it was said otherwise', () => {
  const asked = (more: Record<string, string>) =>
    Config.load({ CLEARHOLD_SECRET: SECRET, ...more }).vars.CLEARHOLD_SECOND_FACTOR;
  expect(asked({})).toBe('policy');
  expect(asked({ CLEARHOLD_PUBLIC_SCHEME: 'https' })).toBe('everyone');
  expect(asked({ CLEARHOLD_DEMO: 'false' })).toBe('everyone');
  expect(asked({ CLEARHOLD_DEMO: 'false', CLEARHOLD_SECOND_FACTOR: 'policy' })).toBe('policy');
});

test('over https nothing beyond this machine is talked to in the clear, but for hosts that are named', () => {
  const load = (more: Record<string, string>) => () =>
    Config.load({ CLEARHOLD_SECRET: SECRET, CLEARHOLD_PUBLIC_SCHEME: 'https', ...more });
  const plain = {
    DATABASE_URL: 'postgres://me:swordfish@db.example/clearhold?sslmode=require',
    REDIS_URL: 'redis://:swordfish@queue.example',
    BLOB_URL: 's3://key:swordfish@store.example/bucket?insecure=true',
    SMTP_URL: 'smtp://me:swordfish@mail.example',
    OTEL_EXPORTER_OTLP_ENDPOINT: 'http://traces.example',
    OTEL_EXPORTER_OTLP_LOGS_ENDPOINT: 'http://logs.example/v1/logs',
    CLEARHOLD_WITNESS_URL: 'http://witness.example',
    CLEARHOLD_SCANNER_URL: 'tcp://scanner.example:3310',
  };
  const sealed = {
    DATABASE_URL: 'postgres://me:swordfish@db.example/clearhold?sslmode=verify-full',
    REDIS_URL: 'rediss://:swordfish@queue.example',
    BLOB_URL: 's3://key:swordfish@store.example/bucket',
    SMTP_URL: 'smtp://me:swordfish@mail.example?requireTLS=true',
    OTEL_EXPORTER_OTLP_ENDPOINT: 'https://traces.example',
    OTEL_EXPORTER_OTLP_LOGS_ENDPOINT: 'https://logs.example/v1/logs',
    CLEARHOLD_WITNESS_URL: 'https://witness.example',
    CLEARHOLD_SCANNER_URL: 'tls://scanner.example:3310',
  };
  for (const [name, address] of Object.entries(plain)) {
    expect(load({ [name]: address }), name).toThrow(new RegExp(`^${name}: ${new URL(address).hostname} .*TLS`));
    expect(load({ [name]: address }), name).not.toThrow(/swordfish/);
    expect(load({ [name]: address.replace(/\w+\.example/, '127.0.0.1') }), name).not.toThrow();
    expect(load({ [name]: address, CLEARHOLD_PUBLIC_SCHEME: 'http' }), name).not.toThrow();
    expect(load({ [name]: address, CLEARHOLD_PLAIN_HOSTS: `other, ${new URL(address).hostname}` }), name).not.toThrow();
  }
  expect(load(sealed)).not.toThrow();
});

test('a secret may stand in a file, which is read again when it is asked for; two places, or a file without one, stop the start', () => {
  const inFile = Config.load({ CLEARHOLD_SECRET_FILE: file('secret', `${SECRET}\n`) });
  expect(inFile.keyFor('a')).toEqual(Config.load({ CLEARHOLD_SECRET: SECRET }).keyFor('a'));
  const database = { DATABASE_URL_FILE: file('url', 'postgres://me:swordfish@db.example/clearhold') };
  const password = { CLEARHOLD_APP_PASSWORD_FILE: file('app', 'password one') };
  const config = Config.load({ CLEARHOLD_SECRET: SECRET, ...database, ...password });
  expect(new URL(config.databaseUrl('app')).password).toBe('password%20one');
  file('app', 'password two');
  expect(new URL(config.databaseUrl('app')).password).toBe('password%20two');
  expect(config.databaseUrl('owner')).toContain('swordfish');
  const load = (more: Record<string, string>) => () => Config.load({ CLEARHOLD_SECRET: SECRET, ...more });
  expect(load({ CLEARHOLD_SECRET_FILE: file('twice', SECRET) })).toThrow(
    /^CLEARHOLD_SECRET: stands in the environment/,
  );
  expect(load({ SMTP_URL_FILE: path.join(folder, 'none') })).toThrow(/^SMTP_URL_FILE: .*none cannot be read/);
  expect(load({ SMTP_URL_FILE: file('bad', 'http://swordfish') })).toThrow(/^SMTP_URL: a URL beginning/);
  expect(load({ SMTP_URL_FILE: file('bad', 'http://swordfish') })).not.toThrow(/swordfish/);
  expect(load({ CLEARHOLD_BATCH_FILE: file('batch', '40') })).toThrow('CLEARHOLD_BATCH_FILE: unknown variable');
});

test('where certificates are shown, a role has no password, and the server has to show itself too', () => {
  for (const name of ['app.crt', 'app.key', 'across.crt', 'across.key']) file(name, '');
  const vars = { CLEARHOLD_SECRET: SECRET, CLEARHOLD_CERTIFICATES: folder, CLEARHOLD_APP_PASSWORD: 'swordfish' };
  const address = 'postgres://owner:password@db.example/clearhold';
  const config = Config.load({ ...vars, DATABASE_URL: `${address}?sslmode=verify-full` });
  const url = new URL(config.databaseUrl('app'));
  expect([url.username, url.password, config.rolePassword('app')]).toEqual(['clearhold_app', '', undefined]);
  expect(url.searchParams.get('sslcert')).toBe(path.join(folder, 'app.crt'));
  expect(() => Config.load({ ...vars, DATABASE_URL: address })).toThrow(/^CLEARHOLD_CERTIFICATES: .*verify-full/);
  rmSync(path.join(folder, 'across.key'));
  expect(() => Config.load(vars)).toThrow(/^CLEARHOLD_CERTIFICATES: .*across\.key/);
});
