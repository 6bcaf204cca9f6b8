import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { findBinaries, program, serverAccount } from './binaries.mjs';

/**
 * Starts PostgreSQL on loopback over `dataDir`, making the cluster when it is new (UTF-8, C.UTF-8, UTC, scram).
 * A server that an earlier, killed run left behind over the same data is stopped first.
 * @param {{dataDir: string, password: string, port?: number, flags?: string[]}} options port 0 or absent: a free one
 * @returns {Promise<Server>}
 * @typedef {object} Server
 * @property {string} url for the owner, database `postgres`
 * @property {number} port
 * @property {number} pid
 * @property {string} dataDir where the data really lies (elsewhere where the server's account could not reach it)
 * @property {Promise<string>} exited how it ended, when it ended
 * @property {() => Promise<void>} stop fast shutdown; resolves when it is down
 * @property {() => void} kill SIGKILL to the server and all its backends, as a machine failure would
 */
export async function startPostgres({ dataDir, password, port = 0, flags = [] }) {
  const as = serverAccount();
  const native = await findBinaries(as);
  const place = reachable(path.resolve(dataDir), as);
  const run = { env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' }, ...as };
  mkdirSync(place, { recursive: true });
  if (as.uid) chownSync(place, as.uid, as.gid);
  chmodSync(place, 0o700);
  if (!existsSync(path.join(place, 'PG_VERSION'))) makeCluster(native, place, password, run, as);
  await stopLeftBehind(place);
  const at = port || (await freePort());
  const child = await launch(() =>
    spawn(program(native, 'postgres'), ['-D', place, '-p', String(at), ...settings(flags)], {
      ...run,
      stdio: ['ignore', 'ignore', 'pipe'],
      detached: true, // Ctrl-C in the terminal reaches the launcher alone, which stops the server last
    }),
  );
  const exited = new Promise((resolve) => child.once('exit', (code, signal) => resolve(String(signal ?? code))));
  const halt = () => child.kill('SIGINT');
  process.once('exit', halt);
  child.once('exit', () => process.removeListener('exit', halt));
  const stop = () =>
    new Promise((resolve) => {
      process.removeListener('exit', halt);
      if (hasEnded(child)) return resolve(undefined);
      child.once('exit', () => resolve(undefined));
      halt();
    });
  const url = `postgres://postgres:${encodeURIComponent(password)}@127.0.0.1:${at}/postgres`;
  return {
    url,
    port: at,
    pid: child.pid,
    dataDir: place,
    exited,
    stop,
    kill: () => hasEnded(child) || killAll(child.pid),
  };
}

const hasEnded = (child) => child.exitCode !== null || child.signalCode !== null;

const settings = (flags) => {
  const fixed = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'timezone=UTC', 'log_timezone=UTC'];
  const chosen = ['max_connections=200', 'shared_buffers=256MB', 'wal_compression=on', ...flags];
  return [...fixed, ...chosen].flatMap((flag) => ['-c', flag]);
};

// After a SIGKILL of the server its backends linger for a moment and hold the data; then it starts.
async function launch(start) {
  for (let tries = 0; ; tries++) {
    const child = start();
    try {
      await ready(child);
      return child;
    } catch (error) {
      if (tries === 40 || !/lock file|still in use|shared memory block/.test(error.message)) throw error;
      await new Promise((next) => setTimeout(next, 250));
    }
  }
}

function makeCluster(native, place, password, run, as) {
  const secret = path.join(os.tmpdir(), `clearhold-pw-${process.pid}-${Date.now()}`);
  writeFileSync(secret, password, { mode: 0o600 });
  if (as.uid) chownSync(secret, as.uid, as.gid);
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const auth = ['-U', 'postgres', '--auth=scram-sha-256', `--pwfile=${secret}`];
  try {
    execFileSync(program(native, 'initdb'), ['-D', place, ...auth, ...locale], { ...run, stdio: 'pipe' });
  } catch (cause) {
    throw new Error(`the database could not be made in ${place}: ${String(cause.stderr ?? cause.message).trim()}`);
  } finally {
    rmSync(secret, { force: true });
  }
}

/** The data folder, or one below the system's temporary folder when the server's account cannot reach it. */
function reachable(dataDir, as) {
  if (!as.uid) return dataDir;
  mkdirSync(path.dirname(dataDir), { recursive: true });
  try {
    execFileSync('ls', [path.dirname(dataDir)], { stdio: 'pipe', ...as });
    return dataDir;
  } catch {
    return path.join('/var/tmp', `clearhold${dataDir.replaceAll('/', '_')}`);
  }
}

async function stopLeftBehind(place) {
  const file = path.join(place, 'postmaster.pid');
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  if (!holds(pid, place)) return;
  process.kill(pid, 'SIGINT');
  for (let waited = 0; waited < 30_000; waited += 50) {
    if (!holds(pid, place)) return;
    await new Promise((next) => setTimeout(next, 50));
  }
  throw new Error(`another PostgreSQL (process ${pid}) holds ${place} and does not stop`);
}

// A process id is used again by others: only a server over this very folder counts.
function holds(pid, place) {
  try {
    process.kill(pid, 0);
    return existsSync('/proc') ? readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(`-D\0${place}\0`) : true;
  } catch {
    return false;
  }
}

function ready(child) {
  return new Promise((resolve, reject) => {
    let log = '';
    child.stderr.on('data', (chunk) => {
      log = (log + chunk).slice(-4000);
      if (log.includes('ready to accept connections')) resolve(undefined);
    });
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`PostgreSQL stopped while starting (${code}): ${lastWords(log)}`)));
  });
}

const lastWords = (log) => (log.match(/(?:FATAL|PANIC|ERROR):.*/g) ?? [log.trim().replace(/\s+/g, ' ')]).at(-1);

// As a machine failure would: the postmaster and its backends at once.
function killAll(pid) {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    endedBefore(() => process.kill(pid, 'SIGKILL'));
  }
}

// It may have ended by itself a moment ago, before its parent has heard of it.
function endedBefore(kill) {
  try {
    kill();
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

const freePort = () =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
