import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { cloneDatabase } from '@clearhold/testing';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { Child } from '../../../../scripts/start/children.mjs';
import { freePort } from '../../../../scripts/start/ports.mjs';
import { root } from '../../../../scripts/start/root.mjs';
import { runOnce } from '../../../../scripts/start/run-once.mjs';
import type { Demo } from '../house/demo.ts';
import { BROWSER_LANES } from './lanes.ts';

/** The running product, as the browser tests know it. */
export interface Instance {
  readonly chromium: string;
  readonly port: number;
  readonly erpUrl: string;
  /** The owner's connection: for the mail outbox and for settling, never for what a person would see. */
  readonly databaseUrl: string;
  readonly demo: Demo;
}

declare module 'vitest' {
  export interface ProvidedContext {
    /** One a lane; none where no browser is. */
    instances: readonly Instance[];
  }
}

const CHROMIUM = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const PLACES = [...(process.env.PATH ?? '').split(path.delimiter), '/usr/bin', '/snap/bin'];
const BUILT = ['api/dist/main.api.mjs', 'portal/dist/index.html', 'portal/dist/supplier.html', 'admin/dist/index.html'];

const findChromium = (): string | undefined =>
  PLACES.flatMap((folder) => CHROMIUM.map((name) => path.join(folder, name))).find((file) => existsSync(file));

/** Starts the built product for the browser tests, one a lane: ERP emulator, demonstration data, worker, API with its pages. */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const chromium = findChromium();
  if (!chromium) {
    process.stdout.write('browser tests are skipped: no Chromium is installed (Debian: apt-get install chromium)\n');
    project.provide('instances', []);
    return undefined;
  }
  const absent = BUILT.filter((file) => !existsSync(path.join(root, 'apps', file)));
  if (absent.length) throw new Error(`not built yet, run npm run build: ${absent.join(', ')}`);
  const { cluster } = project.getProvidedContext();
  const ends: (() => Promise<void>)[] = [];
  const end = async () => {
    for (const one of ends.reverse()) await one();
  };
  try {
    const lanes = Array.from({ length: BROWSER_LANES }, () => openInstance(cluster, chromium, ends));
    project.provide('instances', await Promise.all(lanes));
  } catch (error) {
    await end();
    throw error;
  }
  return end;
}

type Cluster = Parameters<typeof cloneDatabase>[0];

async function openInstance(cluster: Cluster, chromium: string, ends: (() => Promise<void>)[]): Promise<Instance> {
  const database = await cloneDatabase(cluster);
  const running: Child[] = [];
  ends.push(async () => {
    for (const one of [...running].reverse()) await one.stop();
    await database.drop();
  });
  return { chromium, databaseUrl: database.url, ...(await start(database.env, running)) };
}

async function start(own: Record<string, string>, running: Child[]) {
  const [port, erpPort] = [await freePort(), await freePort()];
  const home = own.CLEARHOLD_HOME ?? '';
  const erpUrl = `http://127.0.0.1:${erpPort}`;
  const path_ = process.env.PATH ?? '';
  const env = { PATH: path_, ...own, PORT: String(port), CLEARHOLD_ERP_EMULATOR_URL: erpUrl };
  const launch = (name: string, script: string, given: Record<string, string>) => {
    const child = new Child(name, { script: path.join(root, script), env: given, logs: path.join(home, 'logs') });
    running.push(child);
    return child.start();
  };
  await launch('erp-emulator', 'scripts/start/emulator.mjs', { PATH: path_, PORT: String(erpPort) });
  await runOnce('seed', path.join(root, 'apps/api/dist/main.seed.mjs'), env);
  await Promise.all([
    launch('worker', 'apps/api/dist/main.worker.mjs', env),
    launch('api', 'apps/api/dist/main.api.mjs', env),
  ]);
  await settled(own.DATABASE_URL ?? '');
  return { port, erpUrl, demo: JSON.parse(readFileSync(path.join(home, 'demo.json'), 'utf8')) as Demo };
}

/** Until the demonstration's documents are worked through: a list that is watched must not move by itself. */
async function settled(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const until = Date.now() + 90_000; ; await new Promise((next) => setTimeout(next, 200))) {
      const { rows } = await client.query(
        `SELECT kind, count(*)::int AS n FROM outbox WHERE kind NOT LIKE 'audit.%' AND kind NOT LIKE 'figures.%' AND kind <> 'connection.check'
         AND (state <> 'scheduled' OR not_before < now() + interval '5 seconds') GROUP BY 1`,
      );
      if (rows.length === 0) return;
      if (Date.now() > until) throw new Error(`the demonstration does not settle: ${JSON.stringify(rows)}`);
    }
  } finally {
    await client.end();
  }
}
