import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { startPostgres } from '@clearhold/postgres';
import pg from 'pg';
import { migrate } from '../../scripts/migrate.mjs';
import { NODE_FLAGS } from '../../scripts/start/node-flags.mjs';

const ROOT = process.cwd();
const PASSWORDS = { app: 'bench-app-password', across: 'bench-across-password' };

/** A fresh instance of the product for one benchmark: PostgreSQL, API and worker from the built programs, in a folder of its own. */
export class Instance {
  readonly #children: ChildProcess[] = [];

  private constructor(
    readonly home: string,
    readonly port: number,
    readonly owner: pg.Client,
    private readonly postgres: Awaited<ReturnType<typeof startPostgres>>,
    private readonly env: NodeJS.ProcessEnv,
    private readonly profile?: string,
  ) {}

  /**
   * Starts database and tables; `serve` starts the programs once the world is made. With `profile`, a folder, `close` leaves there where
   * the time went: a CPU profile of each program, and the statements that PostgreSQL worked most on.
   */
  static async open(env: Record<string, string> = {}, profile?: string): Promise<Instance> {
    const home = mkdtempSync(path.join(os.tmpdir(), 'clearhold-bench-'));
    const postgres = await startPostgres({
      dataDir: path.join(home, 'postgres'),
      password: 'bench',
      flags: ['shared_buffers=1GB', 'max_wal_size=4GB', ...(profile ? STATEMENTS : [])],
    });
    await migrate({ url: postgres.url, passwords: PASSWORDS, queue: true });
    const owner = new pg.Client({ connectionString: postgres.url, options: '-c TimeZone=UTC' });
    await owner.connect();
    const port = await freePort();
    const own = {
      DATABASE_URL: postgres.url,
      CLEARHOLD_HOME: home,
      CLEARHOLD_APP_PASSWORD: PASSWORDS.app,
      CLEARHOLD_ACROSS_PASSWORD: PASSWORDS.across,
      CLEARHOLD_LOG_LEVEL: 'warn',
      CLEARHOLD_DEMO: 'false',
      CLEARHOLD_SECOND_FACTOR: 'policy',
      NODE_ENV: 'production',
      PORT: String(port),
    };
    const instance = new Instance(home, port, owner, postgres, { ...process.env, ...own, ...env }, profile);
    await instance.#run('main.seed.mjs');
    return instance;
  }

  /** What a process needs to be one of this instance's. */
  get variables(): NodeJS.ProcessEnv {
    return this.env;
  }

  get databasePort(): number {
    return this.postgres.port;
  }

  /** Starts API and worker and waits until both answer. */
  async serve(): Promise<void> {
    await this.owner.query('ANALYZE');
    if (this.profile) await this.owner.query('CREATE EXTENSION pg_stat_statements');
    const profile = this.profile ? ['--cpu-prof', `--cpu-prof-dir=${path.resolve(this.profile)}`] : [];
    for (const script of ['main.worker.mjs', 'main.api.mjs']) {
      const child = spawn(process.execPath, [...NODE_FLAGS, ...profile, path.join(ROOT, 'apps/api/dist', script)], {
        env: this.env,
        stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      });
      this.#children.push(child);
    }
    for (let waited = 0; waited < 60_000; waited += 100) {
      const status = await fetch(`http://127.0.0.1:${this.port}/health/ready`).then(
        (answer) => answer.status,
        () => 0,
      );
      if (status === 200) return;
      await new Promise((next) => setTimeout(next, 100));
    }
    throw new Error('the instance does not get ready');
  }

  /** Waits until the work list holds nothing that is due: the house at rest, as it is between two documents. */
  async settled(): Promise<void> {
    const due = `SELECT count(*)::int AS n FROM outbox WHERE state IN ('ready', 'leased')`;
    for (let calm = 0; calm < 5; ) {
      const { rows } = await this.owner.query(due);
      calm = rows[0].n === 0 ? calm + 1 : 0;
      await new Promise((next) => setTimeout(next, 200));
    }
  }

  /** Seconds of processor time used so far: worker, API, and PostgreSQL with all its processes. */
  processorSeconds(): { worker: number; api: number; postgres: number } {
    const [worker, api] = this.#children.map((child) => ticks(child.pid!, false));
    return { worker: worker ?? 0, api: api ?? 0, postgres: ticks(this.postgres.pid, true) };
  }

  /** Memory in MiB that each part holds now, what is shared divided among those who share it. */
  memory(): { worker: number; api: number; postgres: number } {
    const [worker, api] = this.#children.map((child) => held([child.pid!]));
    return {
      worker: worker ?? 0,
      api: api ?? 0,
      postgres: held([this.postgres.pid, ...childrenOf(this.postgres.pid)]),
    };
  }

  async close(): Promise<void> {
    await Promise.all(this.#children.map(ended));
    if (this.profile) {
      const { rows } = await this.owner.query(WORKED_MOST);
      mkdirSync(this.profile, { recursive: true });
      writeFileSync(path.join(this.profile, 'statements.json'), JSON.stringify(rows, null, 2));
    }
    await this.owner.end();
    await this.postgres.stop();
    rmSync(this.home, { recursive: true, force: true });
  }

  #run(script: string): Promise<void> {
    const child = spawn(process.execPath, [path.join(ROOT, 'apps/api/dist', script)], {
      env: this.env,
      stdio: 'inherit',
    });
    return new Promise((resolve, reject) =>
      child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`${script} ended with ${code}`)))),
    );
  }
}

const STATEMENTS = ['shared_preload_libraries=pg_stat_statements'];
const WORKED_MOST = `
  SELECT round(total_exec_time)::int AS "totalMs", calls::int, round(mean_exec_time::numeric, 3)::float8 AS "meanMs", rows::int, query
  FROM pg_stat_statements ORDER BY total_exec_time DESC LIMIT 40`;

function ended(child: ChildProcess): Promise<unknown> {
  const exit = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  return exit;
}

function ticks(pid: number, withChildren: boolean): number {
  const of = (id: number): number => {
    try {
      const fields = readFileSync(`/proc/${id}/stat`, 'utf8').split(') ')[1]!.split(' ');
      return Number(fields[11]) + Number(fields[12]) + (withChildren ? Number(fields[13]) + Number(fields[14]) : 0);
    } catch {
      return 0;
    }
  };
  const own = of(pid) / 100;
  if (!withChildren) return own;
  const children = childrenOf(pid);
  return own + children.reduce((total, child) => total + of(child) / 100, 0);
}

const childrenOf = (pid: number): number[] =>
  readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number);

function held(pids: readonly number[]): number {
  const kib = pids.map((pid) => {
    try {
      return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0);
    } catch {
      return 0;
    }
  });
  return Math.round(kib.reduce((sum, one) => sum + one, 0) / 1024);
}

const freePort = () =>
  new Promise<number>((resolve) => {
    const probe = createServer();
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });

/** What this machine is, for the report. */
export const hardware = () => ({
  processor: os.cpus()[0]?.model ?? 'unknown',
  cores: os.cpus().length,
  memoryGiB: Math.round(os.totalmem() / 2 ** 30),
  node: process.version,
  platform: `${os.platform()} ${os.release()}`,
});
