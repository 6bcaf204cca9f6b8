import { type Engine, empty, enqueueIn, startEngine, tenantOf, withTenants } from '../engine.ts';
import { goal, quantile, short } from '../report.ts';

const LIGHT = 49;

// Fair to quiet tenants: one brings a flood, the others hardly wait longer than with nobody there; equals get equal shares.
await goal('G18', () =>
  withTenants(LIGHT + 1, async (database, owner) => {
    const sent = new Map<string, number>();
    const waits: number[] = [];
    const done = new Map<string, number>();
    const engine = await startEngine({ ...database.env, CLEARHOLD_BATCH: '10' }, (tenantId, subjects) => {
      done.set(tenantId, (done.get(tenantId) ?? 0) + subjects.length);
      for (const subject of subjects) {
        const at = sent.get(`${tenantId} ${subject}`);
        if (at !== undefined) waits.push(performance.now() - at);
      }
    });
    const rounds = short ? 4 : 20;
    await trickle(engine, sent, rounds, 'idle');
    await empty(owner, 60_000);
    const idle = waits.splice(0);
    const flood = short ? 2_000 : 10_000;
    await enqueueIn(
      engine.database,
      LIGHT,
      Array.from({ length: flood }, (_, n) => ({
        subjectId: `flood-${n}`,
        payload: { milliseconds: 1, poison: false },
      })),
    );
    await trickle(engine, sent, rounds, 'busy');
    const drained = await empty(owner, 300_000);
    const busy = waits.splice(0);
    const jain = await shares(engine, done, short ? 100 : 400);
    await empty(owner, 300_000);
    await engine.stop();
    const [quiet, loud] = [quantile(idle, 0.99), quantile(busy, 0.99)];
    const complete = drained && busy.length === LIGHT * rounds && idle.length === LIGHT * rounds;
    const fair = loud <= 1_000 && loud <= 2 * quiet && jain >= 0.995;
    const details = {
      flood,
      lightWaitP99Ms: Math.round(loud),
      idleP99Ms: Math.round(quiet),
      jain: Number(jain.toFixed(4)),
      jobsOfLightTenants: busy.length,
    };
    return { value: Math.round(loud), limit: 1_000, pass: complete && (short || fair), details };
  }),
);

/** One small job of every light tenant a round. */
async function trickle(engine: Engine, sent: Map<string, number>, rounds: number, name: string): Promise<void> {
  for (let round = 0; round < rounds; round++) {
    for (let tenant = 0; tenant < LIGHT; tenant++) {
      const subjectId = `${name}-${round}`;
      await enqueueIn(engine.database, tenant, [{ subjectId, payload: { milliseconds: 1, poison: false } }]);
      sent.set(`${tenantOf(tenant)} ${subjectId}`, performance.now());
    }
    await new Promise((next) => setTimeout(next, 1_000));
  }
}

/** All tenants with the same long list: Jain's index of what each got when half of it was done. */
async function shares(engine: Engine, done: Map<string, number>, each: number): Promise<number> {
  const work = Array.from({ length: each }, (_, n) => ({
    subjectId: `equal-${n}`,
    payload: { milliseconds: 1, poison: false },
  }));
  await Promise.all(Array.from({ length: LIGHT + 1 }, (_, tenant) => enqueueIn(engine.database, tenant, work)));
  done.clear();
  const half = ((LIGHT + 1) * each) / 2;
  const got = () => Array.from({ length: LIGHT + 1 }, (_, tenant) => done.get(tenantOf(tenant)) ?? 0);
  while (got().reduce((a, b) => a + b, 0) < half) await new Promise((next) => setTimeout(next, 5));
  const now = got();
  const sum = now.reduce((a, b) => a + b, 0);
  return sum ** 2 / (now.length * now.reduce((a, b) => a + b ** 2, 0));
}
