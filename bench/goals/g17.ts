import { ReplayLetters } from '../../apps/api/src/features/dead-letters/index.ts';
import { empty, enqueueIn, inTenant, startEngine, withTenants } from '../engine.ts';
import { goal, short } from '../report.ts';

// Nothing vanishes: poisoned work lies among the dead letters with its cause, harms no neighbour, and is sent again by one command.
await goal('G17', () =>
  withTenants(4, async (database, owner) => {
    const engine = await startEngine(database.env);
    const poisoned = short ? 20 : 200;
    const sound = poisoned * 5;
    const work = Array.from({ length: poisoned + sound }, (_, n) => ({
      subjectId: `w${n}`,
      payload: { milliseconds: 0, poison: n % 6 === 0 },
    }));
    for (let tenant = 0; tenant < 4; tenant++) await enqueueIn(engine.database, tenant, work);
    const drained = await empty(owner, 120_000);
    const bad = work.filter(({ payload }) => payload.poison).length * 4;
    const letters = (
      await owner.query<{ id: string; tenant_id: string; subject_id: string; cause: string }>(
        'SELECT id, tenant_id, subject_id, cause FROM dead_letter',
      )
    ).rows;
    const explained = letters.filter((letter) => letter.cause.includes(`poison in ${letter.subject_id}`)).length;
    const done = Number((await owner.query('SELECT count(*) FROM tenant_counter WHERE value = 1')).rows[0].count);
    const replayed = await replay(engine.database, engine.registry, owner, letters);
    await engine.stop();
    const missing = bad - explained + (work.length * 4 - bad - done) + (letters.length - replayed);
    const details = {
      poisoned: bad,
      buried: letters.length,
      withCause: explained,
      soundDone: done,
      replayedOnce: replayed,
    };
    return { value: missing, limit: 0, pass: drained && missing === 0 && letters.length === bad, details };
  }),
);

/** Heals the cause, sends every letter again, twice; counts those that had their effect exactly once. */
async function replay(
  database: ConstructorParameters<typeof ReplayLetters>[0],
  registry: ConstructorParameters<typeof ReplayLetters>[1],
  owner: Parameters<typeof empty>[0],
  letters: { id: string; tenant_id: string; subject_id: string }[],
): Promise<number> {
  await owner.query(`UPDATE dead_letter SET payload = payload || '{"poison": false}'`);
  const service = new ReplayLetters(database, registry);
  for (const letter of letters) {
    const ctx = { ...inTenant(0), tenantId: letter.tenant_id };
    await Promise.all([service.one(ctx, letter.id), service.one(ctx, letter.id)]);
  }
  await empty(owner, 120_000);
  const { rows } = await owner.query<{ n: number }>(
    'SELECT count(*)::int AS n FROM dead_letter d JOIN tenant_counter c ON c.tenant_id = d.tenant_id AND c.name = d.subject_id WHERE c.value = 1 AND d.replayed_at IS NOT NULL',
  );
  return rows[0]!.n;
}
