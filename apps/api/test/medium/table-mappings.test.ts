import { defineAbility } from '@clearhold/access';
import { useDatabase } from '@clearhold/testing/vitest';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { IntakeModule } from '../../src/features/intake/index.ts';
import {
  openDocumentJob,
  processDocumentJob,
  readWaitingJob,
  tellTenantsJob,
} from '../../src/features/intake/intake.jobs.ts';
import { ReceiveDocument } from '../../src/features/intake/receive-document.ts';
import { mappingsFor } from '../../src/features/intake/tables/mapping-rows.ts';
import { SaveMapping } from '../../src/features/intake/tables/save-mapping.ts';
import { ShowTable } from '../../src/features/intake/tables/show-table.ts';
import type { MadeSpace } from '../../src/features/onboarding/index.ts';
import { BLOBS } from '../../src/platform/blobs/blob-store.ts';
import { systemContext } from '../../src/platform/context/tenant-context.ts';
import type { InsideHandler, OutsideHandler } from '../../src/platform/queue/job-definition.ts';
import { JobRegistry } from '../../src/platform/queue/job-registry.ts';
import { Scanner } from '../../src/platform/scanning/scanner.ts';
import { type Made, makeWorld, personOf, Rooms } from './rooms.ts';

const database = useDatabase();
let rooms: Rooms;
let world: Made;
beforeAll(async () => {
  rooms = await Rooms.open(database().env, { more: [IntakeModule] });
  world = await makeWorld(rooms);
}, 60_000);
afterAll(() => rooms?.close());

const HEADER = ['Invoice No', 'Date', 'Supplier', 'Description', 'Qty', 'Line Total', 'VAT rate', 'Currency'];
const CSV = [
  HEADER.join(','),
  'T-1,2026-11-03,Acme,Nuts,2,10.00,25,NOK',
  'T-2,2026-11-04,Acme,Bolts,1,7.00,25,NOK',
].join('\n');
const input = (name: string, more: object = {}) => ({
  name,
  header: HEADER,
  columns: [
    'number',
    'issueDate',
    'supplier.name',
    'line.description',
    'line.quantity',
    'line.net',
    'line.taxPercent',
    'currency',
  ].map((field, index) => ({ field, column: index + 1 })),
  constants: [],
  dateOrder: 'YMD' as const,
  decimalSign: '.',
  fillDown: false,
  ...more,
});

const contextOf = (space: MadeSpace) => systemContext(space.tenantId, space.partnerId);
const handler = (kind: string) => rooms.get(JobRegistry).handlerOf(kind) as unknown;
const inside = (space: MadeSpace, kind: string, ...ids: string[]) =>
  rooms.database.inTenant(contextOf(space), (tx) =>
    (handler(kind) as InsideHandler<unknown>).inside(
      tx,
      ids.map((subjectId) => ({ subjectId }) as never),
    ),
  );
const outside = (space: MadeSpace, kind: string, subjectId: string) =>
  (handler(kind) as OutsideHandler<unknown>).outside(contextOf(space), { subjectId } as never);
const send = async (space: MadeSpace, text: string) => {
  const receiving = new ReceiveDocument(rooms.database, rooms.get(BLOBS as never), rooms.get(Scanner));
  const bytes = Buffer.from(text);
  const sent = await receiving.receive(contextOf(space), {
    bytes,
    contentType: 'image/png',
    filename: 'a.pdf',
    channel: 'api',
  });
  return (sent as { id: string }).id;
};
const readAll = async (space: MadeSpace, id: string) => {
  await inside(space, processDocumentJob.kind, id);
  await outside(space, openDocumentJob.kind, id);
  await inside(space, processDocumentJob.kind, id);
};
const documentOf = (space: MadeSpace, id: string) =>
  rooms.database.read(contextOf(space), (tx) =>
    tx.db.document.findUniqueOrThrow({ where: { tenantId_id: { tenantId: space.tenantId, id } } }),
  );
const save = (space: MadeSpace, role: string, what: ReturnType<typeof input> & { id?: string }) =>
  rooms.get(SaveMapping).save(personOf(space, role), what);
const queued = (space: MadeSpace, kind: string) =>
  rooms.database.read(contextOf(space), (tx) =>
    tx.query<{ subject_id: string }>('SELECT subject_id FROM outbox WHERE tenant_id = $1 AND kind = $2', [
      space.tenantId,
      kind,
    ]),
  );

test('a table of an unknown header waits, is read once a partner maps it, each invoice with its cells, and other partners’ wait on', async () => {
  const [here, there] = [await send(world.northOne, CSV), await send(world.southOne, CSV)];
  await readAll(world.northOne, here);
  await readAll(world.southOne, there);
  expect(await documentOf(world.northOne, here)).toMatchObject({
    status: 'waiting',
    format: 'csv',
    processedAt: null,
    problems: [{ code: 'DOC-TABLE-UNMAPPED' }],
  });
  expect(await save(world.north, 'partner-admin', input('Acme’s list'))).toMatchObject({
    __typename: 'TableMappingSaved',
  });
  await outside(world.north, tellTenantsJob.kind, world.north.tenantId);
  expect(await queued(world.southOne, readWaitingJob.kind)).toHaveLength(1);
  for (const space of [world.northOne, world.southOne]) await inside(space, readWaitingJob.kind, space.tenantId);
  expect((await documentOf(world.southOne, there)).status).toBe('waiting');
  expect((await documentOf(world.northOne, here)).status).toBe('received');
  await readAll(world.northOne, here);
  expect(await documentOf(world.northOne, here)).toMatchObject({ status: 'processed', format: 'csv', problems: [] });
  const parts = await rooms.database.read(contextOf(world.northOne), (tx) =>
    tx.db.document.findMany({
      where: { tenantId: world.northOne.tenantId, partOf: here },
      orderBy: { filename: 'asc' },
    }),
  );
  expect(parts).toMatchObject([
    { status: 'received', filename: 'T-1.csv', contentType: 'text/csv' },
    {
      filename: 'T-2.csv',
      reading: {
        status: 'read',
        canonical: { number: 'T-2', totals: { payable: '8.75' } },
        sources: { number: { row: 3, column: 1 } },
      },
    },
  ]);
});

test('a tenant’s own mapping goes before its partner’s, is its own alone, and each version stays in the log', async () => {
  const saved = await save(
    world.northTwo,
    'analyst',
    input('Ours', { constants: [{ field: 'kind', value: 'CreditNote' }] }),
  );
  const id = (saved as { mapping: { id: string } }).mapping.id;
  const mappings = (space: MadeSpace) => rooms.database.read(contextOf(space), mappingsFor);
  expect((await mappings(world.northTwo)).map(({ constants }) => constants)).toEqual([{ kind: 'CreditNote' }, {}]);
  expect(await mappings(world.northOne)).toHaveLength(1);
  expect(await mappings(world.southOne)).toHaveLength(0);
  expect(await save(world.northTwo, 'analyst', input('Again'))).toMatchObject({
    __typename: 'Conflict',
    code: 'HEADER_KNOWN',
  });
  expect(await save(world.northOne, 'analyst', { ...input('Theirs'), id })).toMatchObject({ __typename: 'NotFound' });
  expect(await save(world.northTwo, 'analyst', { ...input('Ours'), id, fillDown: true })).toMatchObject({
    mapping: { version: 2 },
  });
  expect(await rooms.get(SaveMapping).remove(personOf(world.northTwo, 'analyst'), id)).toMatchObject({ id });
  const log = await rooms.database.read(contextOf(world.northTwo), (tx) =>
    tx.query<{ action: string }>(
      'SELECT action FROM audit_entry WHERE tenant_id = $1 AND subject_id = $2 ORDER BY seq',
      [world.northTwo.tenantId, id],
    ),
  );
  expect(log.map(({ action }) => action)).toEqual([
    'tableMapping.added',
    'tableMapping.changed',
    'tableMapping.removed',
  ]);
});

test('people see the first rows of their own files, a mapping to begin from, and what it would give', async () => {
  const id = await send(world.southOne, `List of November\n\n${CSV.replaceAll('10.00', 'ten')}`);
  const person = personOf(world.southOne, 'analyst');
  const ability = defineAbility(person.actor);
  const preview = await rooms.get(ShowTable).preview(person, ability, id, {});
  expect(preview).toMatchObject({ format: 'csv', headerRow: 3, header: HEADER, isKnown: false });
  expect(preview!.proposal.columns).toContainEqual({ field: 'line.net', column: 6 });
  expect(preview!.rows[3]).toMatchObject({ row: 4, cells: expect.arrayContaining(['T-1', 'ten']) });
  const trial = await rooms.get(ShowTable).try(person, ability, id, input('x'));
  expect(trial).toMatchObject({ faults: [], count: 2, canonical: { number: 'T-1' } });
  expect(trial!.problems).toContainEqual(
    expect.objectContaining({ code: 'DOC-TABLE-VALUE', message: expect.stringContaining('Row 4, column F') }),
  );
  const stranger = personOf(world.northOne, 'analyst');
  expect(await rooms.get(ShowTable).preview(stranger, defineAbility(stranger.actor), id, {})).toBeUndefined();
});
