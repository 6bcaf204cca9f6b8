import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';

/** A Redis or Valkey of its own that keeps nothing on disk. */
export interface TestRedis {
  readonly url: string;
  /** Forgets everything that it holds. */
  flush(): void;
  /** SIGKILL; `start` brings it back at the same port, empty. */
  kill(): Promise<void>;
  start(): Promise<void>;
  stop(): Promise<void>;
}

const PROGRAMS = ['redis-server', 'valkey-server'];
const START_MS = 10_000;
/** So many databases a test server has: enough that two files never choose the same. */
export const REDIS_DATABASES = 100_000;

/** The server's program where one is installed. */
export function redisProgram(): string | undefined {
  return PROGRAMS.find((program) => {
    try {
      execFileSync(program, ['--version'], { stdio: 'ignore' });
      return true;
    } catch {
      return false;
    }
  });
}

/** Starts a server on loopback. Throws where none is installed. */
export async function startRedis(): Promise<TestRedis> {
  const program = redisProgram();
  if (!program) throw new Error(`none of ${PROGRAMS.join(', ')} is installed`);
  const folder = mkdtempSync(path.join(os.tmpdir(), 'clearhold-redis-'));
  const port = await freePort();
  const flags = [
    '--port',
    String(port),
    '--bind',
    '127.0.0.1',
    '--save',
    '',
    '--appendonly',
    'no',
    '--dir',
    folder,
    '--databases',
    String(REDIS_DATABASES),
  ];
  let child: ChildProcess | undefined;
  const start = async () => {
    child = spawn(program, flags, { stdio: 'ignore' });
    for (const until = Date.now() + START_MS; !(await answers(port)); )
      if (Date.now() > until) throw new Error(`${program} did not start`);
  };
  const kill = async (signal: NodeJS.Signals = 'SIGKILL') => {
    const gone = new Promise((resolve) => child!.once('exit', resolve));
    child!.kill(signal);
    await gone;
  };
  await start();
  return {
    url: `redis://127.0.0.1:${port}`,
    flush: () => void execFileSync('redis-cli', ['-p', String(port), 'FLUSHALL'], { stdio: 'ignore' }),
    kill: () => kill(),
    start,
    stop: async () => {
      await kill('SIGTERM');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = net.createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as net.AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1');
    const end = (good: boolean) => {
      socket.destroy();
      setTimeout(() => resolve(good), good ? 0 : 50);
    };
    socket.once('connect', () => socket.write('PING\r\n')).once('error', () => end(false));
    socket.once('data', (data) => end(data.toString().startsWith('+PONG')));
  });
}
