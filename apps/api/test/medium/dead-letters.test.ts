import { useDatabase } from '@clearhold/testing/vitest';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { askSupplierJob, notifyRoleJob, raiseJob } from '../../src/features/cases/cases.jobs.ts';
import { DiscardLetters } from '../../src/features/dead-letters/discard-letters.ts';
import { historyOf } from '../../src/features/dead-letters/letter-history.ts';
import { findLetter, groupLetters, listLetters } from '../../src/features/dead-letters/letter-rows.ts';
import { MendLetter } from '../../src/features/dead-letters/mend-letter.ts';
import { ReplayLetters } from '../../src/features/dead-letters/replay-letters.ts';
import type { TenantContext } from '../../src/platform/context/tenant-context.ts';
import { JobRegistry } from '../../src/platform/queue/job-registry.ts';
import { type Made, makeWorld, personOf, Rooms } from './rooms.ts';

const database = useDatabase();
let [rooms, owner] = [{} as Rooms, {} as pg.Client];
let world: Made;
let [admin, neighbour] = [{} as TenantContext, {} as TenantContext];
beforeAll(async () => {
  rooms = await Rooms.open(database().env);
  world = await makeWorld(rooms);
  for (const definition of [notifyRoleJob, raiseJob, askSupplierJob])
    if (!rooms.get(JobRegistry).handlerOf(definition.kind))
      rooms.get(JobRegistry).add({ definition, inside: async () => {} } as never);
  [admin, neighbour] = [personOf(world.northOne, 'tenant-admin'), personOf(world.northTwo, 'tenant-admin')];
  owner = new pg.Client({ connectionString: database().url });
  await owner.connect();
});
beforeEach(() => owner.query('DELETE FROM dead_letter; DELETE FROM outbox'));
afterAll(async () => {
  await owner.end();
  await rooms.close();
});

const notice = { role: 'buyer', message: 'look' };
/** Buries a piece of work; `age` in minutes. */
async function bury(kind: string, cause: string, payload: object = {}, age = 0, tenantId = world.northOne.tenantId) {
  const { rows } = await owner.query<{ id: string }>(
    `INSERT INTO dead_letter (tenant_id, id, kind, subject_id, payload, cause, attempts, failed_at, correlation_id, actor)
     VALUES ($1, gen_random_uuid(), $2, 'thing', $3, $4, 5, now() - $5 * interval '1 minute', 'c', '{"kind":"system","id":"x","name":"x"}') RETURNING id`,
    [tenantId, kind, payload, cause, age],
  );
  return rows[0]!.id;
}
const waiting = async () =>
  (
    await owner.query<{ id: string; payload: object }>('SELECT id, payload FROM outbox WHERE kind <> $1 ORDER BY id', [
      'audit.seal',
    ])
  ).rows;
const read = <T>(work: Parameters<typeof rooms.database.read<T>>[1]) => rooms.database.read(admin, work);

describe('failed work', () => {
  it('is run again once, whoever asks and however often', async () => {
    const id = await bury('people.notify', 'nobody holds the role', notice);
    const replay = rooms.get(ReplayLetters);
    const answers = await Promise.all([
      replay.one(admin, id),
      replay.one(admin, id),
      replay.many(admin, { ids: [id] }),
    ]);
    expect(answers.filter((one) => 'id' in one || ('replayed' in one && one.replayed === 1))).toHaveLength(1);
    expect(await waiting()).toEqual([{ id, payload: notice }]);
    expect(await replay.one(admin, id)).toMatchObject({ code: 'REPLAYED_BEFORE' });
  });

  it('is run again by kind, by cause and since a time, and stays where it does not fit', async () => {
    const old = await bury('people.notify', 'timeout after 31 s', notice, 90);
    const young = [
      await bury('people.notify', 'timeout after 30 s', notice, 5),
      await bury('people.notify', 'timeout after 12 s', notice, 4),
    ];
    const otherwise = await bury('people.notify', 'no such role', notice, 3);
    const elsewhere = await bury('case.raise', 'timeout after 30 s', { code: 'X', reason: 'y', key: 'z' }, 2);
    const groups = await read((tx) => groupLetters(tx));
    expect(groups.map(({ kind, cause, count }) => [kind, cause, count])).toEqual([
      ['people.notify', 'timeout after … s', 3],
      ['case.raise', 'timeout after … s', 1],
      ['people.notify', 'no such role', 1],
    ]);
    const since = new Date(Date.now() - 60 * 60_000);
    const done = await rooms
      .get(ReplayLetters)
      .many(admin, { kind: 'people.notify', cause: 'timeout after … s', since });
    expect(done).toEqual({ replayed: 2, left: 0 });
    expect((await waiting()).map(({ id }) => id)).toEqual([...young].sort());
    const open = await read((tx) => listLetters(tx, 10, { state: 'OPEN' }));
    expect(open.map(({ id }) => id).sort()).toEqual([old, otherwise, elsewhere].sort());
  });

  it('is never all run again for want of a word', async () => {
    await bury('people.notify', 'x', notice);
    expect(await rooms.get(ReplayLetters).many(admin, {})).toMatchObject({ code: 'SAY_WHICH' });
    expect(await waiting()).toEqual([]);
  });

  it('is mended where its kind lets people, and only there', async () => {
    const mend = rooms.get(MendLetter);
    const id = await bury('people.notify', 'nobody holds the role', notice);
    const raise = await bury('case.raise', 'x', { code: 'X', reason: 'y', key: 'z' });
    expect(await mend.mend(admin, raise, { code: 'Y' }, 'a wrong code')).toMatchObject({ code: 'NOTHING_TO_MEND' });
    expect(await mend.mend(admin, id, { message: 'pay!' }, 'another text')).toMatchObject({
      code: 'NOT_MENDABLE',
      path: 'input.changes.message',
    });
    expect(await mend.mend(admin, id, { role: 7 }, 'another role')).toMatchObject({
      code: 'MISFIT',
      path: 'input.changes.role',
    });
    expect(await mend.mend(admin, id, { role: 'controller' }, ' ')).toMatchObject({ code: 'REASON_NEEDED' });
    expect(await waiting()).toEqual([]);
    expect(await mend.mend(admin, id, { role: 'controller' }, 'buyers are gone')).toEqual({ id });
    expect(await waiting()).toEqual([{ id, payload: { ...notice, role: 'controller' } }]);
    const letter = await read((tx) => findLetter(tx, id));
    expect(letter).toMatchObject({ state: 'REPLAYED', payload: notice });
    const history = await read((tx) => historyOf(tx, letter!));
    expect(history.map(({ act, note }) => [act, note])).toEqual(
      expect.arrayContaining([
        ['FAILED', 'nobody holds the role'],
        ['MENDED', 'buyers are gone'],
        ['REPLAYED', null],
      ]),
    );
  });

  it('is laid aside with a reason, and then not run again', async () => {
    const id = await bury('people.notify', 'x', notice);
    expect(await rooms.get(DiscardLetters).discard(admin, [id], 'told by phone')).toEqual({ discarded: 1 });
    expect(await rooms.get(ReplayLetters).one(admin, id)).toMatchObject({ code: 'DISCARDED_BEFORE' });
    expect(await rooms.get(ReplayLetters).many(admin, { kind: 'people.notify' })).toEqual({ replayed: 0, left: 0 });
    expect(await waiting()).toEqual([]);
  });

  it('of another tenant is nobody else’s: not run, not mended, not laid aside, not seen', async () => {
    const id = await bury('people.notify', 'x', notice);
    expect(await rooms.get(ReplayLetters).one(neighbour, id)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await rooms.get(ReplayLetters).many(neighbour, { ids: [id] })).toEqual({ replayed: 0, left: 0 });
    expect(await rooms.get(MendLetter).mend(neighbour, id, { role: 'buyer' }, 'reason')).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await rooms.get(DiscardLetters).discard(neighbour, [id], 'reason')).toEqual({ discarded: 0 });
    expect(await rooms.database.read(neighbour, (tx) => listLetters(tx, 10, {}))).toEqual([]);
    expect(await waiting()).toEqual([]);
  });

  it('is paged with what is open first, each once', async () => {
    const ids = [];
    for (let n = 0; n < 7; n++) ids.push(await bury('people.notify', `x${n}`, notice, n));
    await rooms.get(ReplayLetters).many(admin, { ids: ids.slice(0, 3) });
    const seen: { id: string; state: string }[] = [];
    for (let after: string | undefined; ; after = seen.at(-1)!.id) {
      const page = await read((tx) => listLetters(tx, 2, { after }));
      if (page.length === 0) break;
      seen.push(...page);
    }
    expect(seen.map(({ id }) => id).sort()).toEqual([...ids].sort());
    expect(seen.map(({ state }) => state)).toEqual([...Array(4).fill('OPEN'), ...Array(3).fill('REPLAYED')]);
  });
});
