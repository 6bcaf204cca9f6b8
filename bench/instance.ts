import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Demo } from '../apps/api/test/house/demo.ts';
import { migrate } from '../scripts/migrate.mjs';
import { Child } from '../scripts/start/children.mjs';
import { loadConfig } from '../scripts/start/config.mjs';
import { LocalDatabase } from '../scripts/start/database.mjs';
import { freePort } from '../scripts/start/ports.mjs';
import { root } from '../scripts/start/root.mjs';
import { runOnce } from '../scripts/start/run-once.mjs';

interface Processes {
  readonly api: Child;
  readonly worker: Child;
}

/** A whole product of its own: PostgreSQL, API and worker as processes, over a temporary folder, as `npm start` runs them. */
export interface Instance {
  readonly url: string;
  readonly port: number;
  readonly home: string;
  /** Owner connection: row security does not hold it. */
  readonly databaseUrl: string;
  /** The ERP emulator. */
  readonly erpUrl: string;
  readonly demo: Demo;
  readonly processes: Processes;
  /** One more API, on this port, and one more worker, over the same database: theirs to stop who asked for them. */
  another(port: number): Promise<Processes>;
  /** SIGKILL to one of its processes; the launcher's own supervision brings it back. */
  kill(which: 'api' | 'worker' | 'postgres'): void;
  stop(): Promise<void>;
}

/** The address by which something is reached, from its own. */
export type Route = (to: 'database' | 'erp', address: string) => Promise<string>;

/**
 * Starts it with the demonstration tenants, and waits until it is ready. `longestDelayMs` bounds how long a process that ends again
 * and again waits for its next start. `route` says by which address its processes reach the database and the ERP.
 */
export async function startInstance(
  more: Record<string, string> = {},
  longestDelayMs = 30_000,
  route: Route = async (_to, address) => address,
): Promise<Instance> {
  const home = mkdtempSync(path.join(os.tmpdir(), 'clearhold-instance-'));
  chmodSync(home, 0o755); // the account of the server finds its own folder in it
  const port = await freePort();
  const given = { PORT: String(port), CLEARHOLD_HOME: home, CLEARHOLD_LOG_LEVEL: 'warn', ...more };
  const config = await loadConfig(given);
  const database = new LocalDatabase(config, () => {});
  const databaseUrl = await database.start();
  const passwords = { app: config.rolePassword('app'), across: config.rolePassword('across') };
  await migrate({ url: databaseUrl, passwords, queue: true });
  const env: Record<string, string> = { PATH: process.env.PATH ?? '', ...given };
  env.DATABASE_URL = await route('database', databaseUrl);
  const dist = (name: string) => path.join(root, 'apps/api/dist', name);
  const logs = path.join(home, 'logs');
  const erpPort = await freePort();
  const erp = new Child(
    'erp-emulator',
    {
      script: path.join(root, 'scripts/start/emulator.mjs'),
      env: { PATH: env.PATH ?? '', PORT: String(erpPort) },
      logs,
    },
    () => {},
  );
  await erp.start();
  const erpUrl = `http://127.0.0.1:${erpPort}`;
  env.CLEARHOLD_ERP_EMULATOR_URL = await route('erp', erpUrl);
  await runOnce('seed', dist('main.seed.mjs'), env);
  const pair = (more: Record<string, string> = {}): Processes => {
    const options = { env: { ...env, ...more }, logs, longestDelayMs };
    return {
      api: new Child('api', { script: dist('main.api.mjs'), ...options }, () => {}),
      worker: new Child('worker', { script: dist('main.worker.mjs'), ...options }, () => {}),
    };
  };
  const processes = pair();
  const { api, worker } = processes;
  const another = async (port: number) => {
    const other = pair({ PORT: String(port) });
    await Promise.all([other.api.start(), other.worker.start()]);
    return other;
  };
  const url = `http://127.0.0.1:${port}`;
  const stop = async () => {
    await Promise.all([api.stop(), worker.stop(), erp.stop()]);
    await database.stop();
    rmSync(home, { recursive: true, force: true });
    rmSync(`/var/tmp/clearhold${path.join(home, 'postgres').replaceAll('/', '_')}`, { recursive: true, force: true });
  };
  try {
    await Promise.all([api.start(), worker.start()]);
    await ready(url, 60_000);
  } catch (error) {
    await stop();
    throw error;
  }
  const demo = JSON.parse(readFileSync(path.join(home, 'demo.json'), 'utf8')) as Demo;
  const kill = (which: 'api' | 'worker' | 'postgres') =>
    which === 'postgres' ? database.crash() : (which === 'api' ? api : worker).crash();
  return { url, port, home, databaseUrl, erpUrl, demo, processes, another, kill, stop };
}

/** Waits for readiness; milliseconds until then. */
export async function ready(url: string, most: number): Promise<number> {
  const began = performance.now();
  while (performance.now() - began < most) {
    const status = await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(2_000) }).then(
      (answer) => answer.status,
      () => 0,
    );
    if (status === 200) return performance.now() - began;
    await new Promise((next) => setTimeout(next, 25));
  }
  throw new Error(`not ready within ${most} ms`);
}
