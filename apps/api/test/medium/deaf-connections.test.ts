import { useDatabase } from '@clearhold/testing/vitest';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Wire } from '../../../../bench/world/network/wire.ts';
import { DeafConnections } from '../../src/platform/database/deaf-connections.ts';

const UNHEARD_MS = 150;
const database = useDatabase();
let wire: Wire;
let owner: pg.Client;
let deaf: DeafConnections;

beforeAll(async () => {
  wire = await Wire.open(database().url);
  owner = new pg.Client(database().url);
  await owner.connect();
  await owner.query('CREATE TABLE lamp (n int); INSERT INTO lamp VALUES (1)');
  deaf = new DeafConnections(() => new pg.Client(wire.over(database().url)), UNHEARD_MS);
});
afterAll(async () => {
  wire?.close();
  await owner?.end();
});

async function connected(): Promise<pg.Client> {
  const client = new pg.Client(wire.over(database().url));
  client.on('error', () => {}).on('drain', () => deaf.answered(client));
  await client.connect();
  return client;
}

function ask(client: pg.Client, text: string): Promise<unknown> {
  deaf.asked(client);
  return client.query(text);
}

test('an answer that waited for a busy process is heard, and its connection stays', async () => {
  const client = await connected();
  const answer = ask(client, 'SELECT pg_sleep(0.01)');
  await new Promise((sent) => setImmediate(sent));
  for (const until = performance.now() + UNHEARD_MS * 3; performance.now() < until; ) Math.sqrt(until);
  await answer;
  await owner.query(`SELECT pg_sleep(${(UNHEARD_MS * 2) / 1000})`);
  await ask(client, 'SELECT 1');
  await client.end();
});

test('a connection that falls silent in a transaction is cut, and what it held on the server is free', async () => {
  const client = await connected();
  await ask(client, 'BEGIN');
  await ask(client, 'UPDATE lamp SET n = 2');
  wire.strike('half-open');
  wire.heal();
  await expect(ask(client, 'COMMIT')).rejects.toMatchObject({ code: 'ECONNRESET' });
  await owner.query('UPDATE lamp SET n = n + 10');
  expect((await owner.query('SELECT n FROM lamp')).rows).toEqual([{ n: 11 }]);
});

test('a statement that the server is at work on is waited for, however long it takes', async () => {
  const client = await connected();
  const began = performance.now();
  await ask(client, `SELECT pg_sleep(${(UNHEARD_MS * 4) / 1000})`);
  expect(performance.now() - began).toBeGreaterThan(UNHEARD_MS * 3);
  await client.end();
});
