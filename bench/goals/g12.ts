import { type ChildProcess, fork } from 'node:child_process';
import { empty, fillOutbox, outcomes, startEngine, withTenants } from '../engine.ts';
import { goal, seeded, short } from '../report.ts';

const TENANTS = 8;

// Each job has its effect once, though workers are killed all the time: nothing lost, nothing double.
if (process.argv.includes('--worker')) {
  await startEngine(JSON.parse(process.env.ENGINE_ENV ?? '{}'));
  process.on('disconnect', () => process.exit(0));
} else {
  await goal('G12', () => withTenants(TENANTS, async (database, owner) => show(database.env, owner)));
}

async function show(env: Record<string, string>, owner: Parameters<typeof empty>[0]) {
  const jobs = short ? 3_000 : 20_000;
  const wanted = short ? 6 : 50;
  const random = seeded(12);
  const filled = await fillOutbox(env, TENANTS, Math.floor(jobs / TENANTS));
  let kills = 0;
  let running = true;
  const slots = Array.from({ length: 2 }, async () => {
    while (running) {
      const child = start(env);
      const life = kills < wanted ? 500 + random() * (short ? 1_200 : 900) : 120_000;
      const ended = new Promise((resolve) => child.once('exit', resolve));
      await Promise.race([ended, new Promise((next) => setTimeout(next, life)), finished(() => running)]);
      if (running) kills++;
      child.kill('SIGKILL');
      await ended;
    }
  });
  const done = await empty(owner, short ? 180_000 : 600_000);
  running = false;
  await Promise.all(slots);
  const { once, more, dead } = await outcomes(owner);
  const lost = filled - once - more;
  return {
    value: lost + more + dead,
    limit: 0,
    pass: done && lost + more + dead === 0,
    details: { jobs: filled, kills, lost, double: more, dead },
  };
}

function start(env: Record<string, string>): ChildProcess {
  return fork(process.argv[1]!, ['--worker'], {
    env: { PATH: process.env.PATH, ENGINE_ENV: JSON.stringify(env) },
    stdio: 'ignore',
  });
}

async function finished(running: () => boolean): Promise<void> {
  while (running()) await new Promise((next) => setTimeout(next, 100));
}
