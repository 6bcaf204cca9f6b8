import { gzipSync } from 'node:zlib';
import { useDatabase } from '@clearhold/testing/vitest';
import { TextReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { IntakeModule } from '../../src/features/intake/index.ts';
import { openDocumentJob, processDocumentJob } from '../../src/features/intake/intake.jobs.ts';
import { ReceiveDocument } from '../../src/features/intake/receive-document.ts';
import { BLOBS } from '../../src/platform/blobs/blob-store.ts';
import { systemContext, type TenantContext } from '../../src/platform/context/tenant-context.ts';
import type { InsideHandler, OutsideHandler } from '../../src/platform/queue/job-definition.ts';
import { JobRegistry } from '../../src/platform/queue/job-registry.ts';
import { Scanner } from '../../src/platform/scanning/scanner.ts';
import { type Made, makeWorld, Rooms } from './rooms.ts';

const database = useDatabase();
let rooms: Rooms;
let world: Made;
let ctx: TenantContext;
beforeAll(async () => {
  rooms = await Rooms.open(database().env, { more: [IntakeModule] });
  world = await makeWorld(rooms);
  ctx = systemContext(world.northOne.tenantId, world.northOne.partnerId);
}, 60_000);
afterAll(() => rooms?.close());

const ORDER = `<Order xmlns="urn:oasis:names:specification:ubl:schema:xsd:Order-2" xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2"><cbc:ID>PO-1</cbc:ID><cbc:IssueDate>2026-11-01</cbc:IssueDate></Order>`;

const send = async (bytes: Buffer) => {
  const receiving = new ReceiveDocument(rooms.database, rooms.get(BLOBS as never), rooms.get(Scanner));
  const received = await receiving.receive(ctx, { bytes, contentType: 'application/octet-stream', channel: 'api' });
  return (received as { id: string }).id;
};
const handlerOf = (kind: string) => rooms.get(JobRegistry).handlerOf(kind) as unknown;
const process = (...ids: string[]) =>
  rooms.database.inTenant(ctx, (tx) =>
    (handlerOf(processDocumentJob.kind) as InsideHandler<unknown>).inside(
      tx,
      ids.map((subjectId) => ({ subjectId }) as never),
    ),
  );
const open = (subjectId: string) =>
  (handlerOf(openDocumentJob.kind) as OutsideHandler<unknown>).outside(ctx, { subjectId } as never);
const documentOf = (id: string) =>
  rooms.database.read(ctx, (tx) =>
    tx.db.document.findUniqueOrThrow({ where: { tenantId_id: { tenantId: ctx.tenantId, id } } }),
  );
const notedOf = async (id: string) =>
  (
    await rooms.database.read(ctx, (tx) =>
      tx.query<{ action: string }>(
        'SELECT action FROM audit_entry WHERE tenant_id = $1 AND subject_id = $2 ORDER BY seq',
        [ctx.tenantId, id],
      ),
    )
  ).map(({ action }) => action);

test('what must be opened is opened outside of the transaction that reads, once, and read like any other', async () => {
  const [plain, packed, locked] = [
    await send(Buffer.from(ORDER)),
    await send(gzipSync(ORDER)),
    await send(gzipSync(gzipSync(ORDER))),
  ];
  await process(plain, packed, locked);
  expect((await documentOf(packed)).status).toBe('received');
  for (const id of [plain, packed, packed, locked]) await open(id);
  await process(plain, packed, locked);
  expect(await documentOf(plain)).toMatchObject({ status: 'processed', format: 'ubl-order-2.1' });
  expect(await documentOf(packed)).toMatchObject({ status: 'processed', format: 'ubl-order-2.1', reading: null });
  expect(await documentOf(locked)).toMatchObject({ status: 'rejected', problems: [{ code: 'DOC-ARCHIVE-NESTED' }] });
  expect(await notedOf(packed)).toEqual(['document.received', 'document.opened', 'document.processed']);
  expect(await notedOf(plain)).toEqual(['document.received', 'document.processed']);
});

test('each document of an archive becomes a document of its own, once', async () => {
  const zip = new ZipWriter(new Uint8ArrayWriter());
  for (const number of ['PO-2', 'PO-3']) await zip.add(`${number}.xml`, new TextReader(ORDER.replace('PO-1', number)));
  const id = await send(Buffer.from(await zip.close()));
  await process(id);
  await open(id);
  await process(id);
  await process(id);
  expect(await documentOf(id)).toMatchObject({ status: 'processed', format: 'zip', reading: null });
  const parts = await rooms.database.read(ctx, (tx) =>
    tx.db.document.findMany({ where: { tenantId: ctx.tenantId, partOf: id }, orderBy: { filename: 'asc' } }),
  );
  expect(parts.map(({ filename }) => filename)).toEqual(['PO-2.xml', 'PO-3.xml']);
  await process(...parts.map((one) => one.id));
  expect(await documentOf(parts[1]!.id)).toMatchObject({ status: 'processed', canonical: { number: 'PO-3' } });
});
