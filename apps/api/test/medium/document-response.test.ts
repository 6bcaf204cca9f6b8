import { SHIPPED_PLAYBOOKS } from '@clearhold/cases';
import { readDocument, ublInvoice } from '@clearhold/documents';
import { newId, PLATFORM_ID } from '@clearhold/kernel';
import { useDatabase } from '@clearhold/testing/vitest';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { documentResponse } from '../../src/features/intake/document-response.ts';
import { IntakeModule } from '../../src/features/intake/intake.module.ts';
import { ProcessDocuments } from '../../src/features/intake/process-documents.ts';
import { ReceiveDocument } from '../../src/features/intake/receive-document.ts';
import { systemContext, type TenantContext } from '../../src/platform/context/tenant-context.ts';
import { type Made, makeWorld, Rooms } from './rooms.ts';

// Promise: what was received is answered in Peppol's own documents, to its own tenant alone.

const database = useDatabase();
let rooms: Rooms;
let world: Made;
let ctx: TenantContext;
beforeAll(async () => {
  rooms = await Rooms.open(database().env, { more: [IntakeModule] });
  world = await makeWorld(rooms);
  await shipPlaybooks();
  ctx = systemContext(world.northOne.tenantId, world.northOne.partnerId);
}, 60_000);
afterAll(() => rooms?.close());

async function shipPlaybooks(): Promise<void> {
  const owner = new pg.Client(database().url);
  await owner.connect();
  for (const playbook of SHIPPED_PLAYBOOKS) {
    await owner.query(
      `INSERT INTO playbook (tenant_id, id, key, version, title, definition, created_by) VALUES ($1, $2, $3, $4, $5, $6, 'test')`,
      [PLATFORM_ID, newId(), playbook.key, playbook.version, playbook.title, JSON.stringify(playbook)],
    );
  }
  await owner.end();
}

async function receive(text: string, isRead = true): Promise<string> {
  const sent = { bytes: Buffer.from(text), contentType: 'text/plain', channel: 'api' as const };
  const { id } = (await rooms.get(ReceiveDocument).receive(ctx, sent)) as { id: string };
  if (isRead)
    await rooms.database.inTenant(ctx, (tx) => rooms.get(ProcessDocuments).process(tx, [{ subjectId: id } as never]));
  return id;
}

const answer = async (id: string, kind?: 'message' | 'invoice', whose = ctx) => {
  const xml = await rooms.database.read(whose, (tx) => documentResponse(tx, id, kind));
  return readDocument(new TextEncoder().encode(xml));
};

const INVOICE = ublInvoice({
  number: 'R-77',
  order: 'PO-UNKNOWN',
  issueDate: '2026-11-16',
  dueDate: '2026-12-16',
  currency: 'EUR',
  vat: '25',
  lines: [{ id: '1', item: 'BRG-1', name: 'Bearing', quantity: '10', price: '5' }],
  supplier: {
    name: 'Nordwerk GmbH',
    taxId: 'DE136695976',
    country: 'HR',
    endpoint: 'DE136695976',
    iban: 'DE89370400440532013000',
  },
  customer: { name: 'Acme GmbH', taxId: 'DE123456789', country: 'DE' },
});

test('an invoice that waits is in process, and its reading is accepted', async () => {
  const id = await receive(INVOICE);
  expect(await answer(id)).toMatchObject({
    status: 'read',
    problems: [],
    canonical: { kind: 'ApplicationResponse', responseCode: 'IP', references: [{ number: 'R-77', typeCode: '380' }] },
  });
  expect(await answer(id, 'message')).toMatchObject({ problems: [], canonical: { responseCode: 'AP' } });
});

test('what cannot be read is rejected with the reason, and is no invoice', async () => {
  const id = await receive('<Forecast/>');
  expect(await answer(id)).toMatchObject({
    problems: [],
    canonical: {
      responseCode: 'RE',
      lines: [{ status: 'RE', notes: [expect.stringContaining('DOC-UNSUPPORTED'), 'SV'] }],
    },
  });
  await expect(answer(id, 'invoice')).rejects.toMatchObject({ code: 'NO_INVOICE' });
});

test('nothing is answered before it is read, nor to another tenant', async () => {
  const id = await receive(INVOICE.replace('R-77', 'R-78'), false);
  await expect(answer(id)).rejects.toMatchObject({ code: 'NOT_READ_YET' });
  const other = systemContext(world.northTwo.tenantId, world.northTwo.partnerId);
  await expect(answer(id, undefined, other)).rejects.toMatchObject({ code: 'NOT_FOUND' });
});
