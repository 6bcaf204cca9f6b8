import { newId } from '@clearhold/kernel';
import { useDatabase } from '@clearhold/testing/vitest';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { documentView } from '../../src/features/intake/document-view.ts';
import { IntakeModule } from '../../src/features/intake/intake.module.ts';
import { ProcessDocuments } from '../../src/features/intake/process-documents.ts';
import { ReceiveDocument } from '../../src/features/intake/receive-document.ts';
import { systemContext, type TenantContext } from '../../src/platform/context/tenant-context.ts';
import { type Made, makeWorld, personOf, Rooms } from './rooms.ts';

// Promise: a file that carries several documents is kept as one, and each document is taken in exactly once.

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

const order = (number: string, control: string) =>
  `ST*850*${control}~BEG*00*SA*${number}**20260301~PO1*1*25*EA*36**VP*A-1~SE*4*${control}~`;
const INTERCHANGE = `ISA*00*          *00*          *ZZ*BUYER          *ZZ*SELLER         *260301*1200*U*00401*000000007*0*P*>~GS*PO*B*S*20260301*1200*1*X*004010~${order('4500001', '0001')}${order('4500002', '0002')}GE*2*1~IEA*1*000000007~`;

const process = (id: string, faulty = false) =>
  rooms.database.inTenant(ctx, async (tx) => {
    await rooms.get(ProcessDocuments).process(tx, [{ subjectId: id } as never]);
    if (faulty) throw new Error('killed');
  });
const rows = () =>
  rooms.database.read(ctx, (tx) =>
    tx.db.document.findMany({ where: { tenantId: ctx.tenantId }, orderBy: { id: 'asc' } }),
  );
const noted = () =>
  rooms.database.read(ctx, (tx) =>
    tx.query('SELECT FROM audit_entry WHERE tenant_id = $1 AND action = $2', [ctx.tenantId, 'document.partReceived']),
  );

test('an interchange of two orders is one document that carries two, once, however often a worker dies; each is seen by its own unit', async () => {
  const bytes = Buffer.from(INTERCHANGE);
  const received = await rooms.get(ReceiveDocument).receive(ctx, {
    bytes,
    contentType: 'text/plain',
    channel: 'api',
  });
  const { id } = received as { id: string };
  await expect(process(id, true)).rejects.toThrow('killed');
  expect(await rows()).toHaveLength(1);
  await process(id);
  await process(id);
  const [file, ...parts] = await rows();
  expect(file).toMatchObject({ id, status: 'processed', format: 'x12-interchange', partOf: null });
  expect(parts).toMatchObject([
    { status: 'received', partOf: id, filename: '1-850.x12', channel: 'api', receivedBy: file!.receivedBy },
    { status: 'received', partOf: id, filename: '2-850.x12', correlationId: file!.correlationId },
  ]);
  expect(await noted()).toHaveLength(2);
  for (const part of parts) await process(part.id);
  const view = await rooms.database.read(ctx, (tx) => documentView(tx, id));
  expect(view).toMatchObject({ parts: [{ id: parts[0]!.id }, { id: parts[1]!.id }] });
  const own = await rooms.database.read(ctx, (tx) => documentView(tx, parts[1]!.id));
  expect(own).toMatchObject({ partOf: id, format: 'x12-850' });
  const unitId = newId();
  await rooms.database.inTenant(ctx, (tx) =>
    tx.run('UPDATE document SET unit_id = $3 WHERE tenant_id = $1 AND id = ANY($2)', [
      ctx.tenantId,
      [id, parts[0]!.id],
      unitId,
    ]),
  );
  const reader = personOf(world.northOne, 'analyst', unitId);
  expect((await rooms.database.read(reader, (tx) => documentView(tx, id)))!.parts).toEqual([
    { id: parts[0]!.id, status: 'processed', filename: '1-850.x12' },
  ]);
});
