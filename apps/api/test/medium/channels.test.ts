import { SHIPPED_PLAYBOOKS } from '@clearhold/cases';
import { newId, PLATFORM_ID } from '@clearhold/kernel';
import { useDatabase } from '@clearhold/testing/vitest';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { invoiceXml } from '../../../../packages/documents/test/invoice-fixture.ts';
import { mailOf } from '../../../../packages/documents/test/mail-fixture.ts';
import { listChannels } from '../../src/features/channels/channel-rows.ts';
import { ChannelsModule } from '../../src/features/channels/channels.module.ts';
import { ReceiveMail } from '../../src/features/channels/mail/receive-mail.ts';
import { SaveChannel } from '../../src/features/channels/save-channel.ts';
import { SetChannelState } from '../../src/features/channels/set-channel-state.ts';
import { NameServers } from '../../src/features/intake/mail/prove-sender.ts';
import { OpenDocuments } from '../../src/features/intake/open-documents.ts';
import { ProcessDocuments } from '../../src/features/intake/process-documents.ts';
import { ReceiveDocument } from '../../src/features/intake/receive-document.ts';
import { signaturesOf } from '../../src/features/webhooks/signing/standard-signature.ts';
import { systemContext, type TenantContext } from '../../src/platform/context/tenant-context.ts';
import { type Made, makeWorld, personOf, Rooms } from './rooms.ts';

// Promise: documents come in over a tenant's own channels alone, each file once however often it comes, and each says how it came.

const database = useDatabase();
let rooms: Rooms;
let world: Made;
let admin: TenantContext;
let system: TenantContext;
beforeAll(async () => {
  rooms = await Rooms.open(database().env, { more: [ChannelsModule] });
  Object.assign(rooms.get(NameServers), { ask: noName });
  world = await makeWorld(rooms);
  admin = personOf(world.northOne, 'tenant-admin');
  for (const { key, version, title, ...rest } of SHIPPED_PLAYBOOKS)
    await rooms.database.inTenant(systemContext(PLATFORM_ID, PLATFORM_ID), (tx) =>
      tx.run(
        `INSERT INTO playbook (tenant_id, id, key, version, title, definition, created_by) VALUES ($1, $2, $3, $4, $5, $6, 'test')`,
        [PLATFORM_ID, newId(), key, version, title, JSON.stringify({ key, version, title, ...rest })],
      ),
    );
  system = systemContext(world.northOne.tenantId, world.northOne.partnerId);
}, 60_000);
afterAll(() => rooms?.close());

const noName = (name: string) => Promise.reject(Object.assign(new Error(name), { code: 'ENOTFOUND' }));
const ORDER = (number: string) =>
  Buffer.from(
    `ISA*00*          *00*          *ZZ*BUYER          *ZZ*SELLER         *260301*1200*U*00401*000000007*0*P*>~GS*PO*B*S*20260301*1200*1*X*004010~ST*850*0001~BEG*00*SA*${number}**20260301~PO1*1*25*EA*36**VP*A-1~SE*4*0001~GE*1*1~IEA*1*000000007~`,
  );

async function made(name: string, settings: object = {}) {
  const saved = await rooms.get(SaveChannel).save(admin, { kind: 'MAIL', name, settings });
  if ('refused' in saved) throw new Error(JSON.stringify(saved));
  return { id: saved.channel.id, secret: saved.secret! };
}

const sent = ({ id, secret }: { id: string; secret: string }, body: Buffer, tenantId = admin.tenantId) => {
  const message = { id: `msg_${newId()}`, seconds: Math.floor(Date.now() / 1000), body };
  return rooms.get(ReceiveMail).receive({
    ...{ tenantId, channelId: id, body, correlationId: newId() },
    headers: {
      'webhook-id': message.id,
      'webhook-timestamp': String(message.seconds),
      'webhook-signature': signaturesOf([secret], message),
    },
  });
};
const documents = () =>
  rooms.database.read(system, (tx) =>
    tx.db.document.findMany({
      where: { tenantId: system.tenantId },
      orderBy: { id: 'asc' },
      include: { arrivals: true },
    }),
  );

/** Everything that waits is opened and read, as the workers would. */
async function worked() {
  const waiting = (await documents()).filter(({ status }) => status === 'received');
  for (const one of waiting) {
    await rooms.database.inTenant(system, (tx) =>
      rooms.get(ProcessDocuments).process(tx, [{ subjectId: one.id } as never]),
    );
    await rooms.get(OpenDocuments).open(system, { subjectId: one.id, createdAt: new Date() } as never);
    await rooms.database.inTenant(system, (tx) =>
      rooms.get(ProcessDocuments).process(tx, [{ subjectId: one.id } as never]),
    );
  }
  if (waiting.length > 0) await worked();
}

test('a signed mail gives its documents, each with the mail that it came in; the same file is one document over any channels', async () => {
  const first = { bytes: ORDER('4500001'), contentType: 'text/plain', channel: 'api' } as const;
  const api = (await rooms.get(ReceiveDocument).receive(system, first)) as { id: string };
  const channel = await made('Invoices by mail');
  const files = ['4500001', '4500002'].map((number) => ({ name: `${number}.x12`, bytes: ORDER(number) }));
  const mail = mailOf(files);
  const { id } = await sent(channel, mail);
  expect(await sent(channel, mail), 'the very same mail').toMatchObject({ id });
  await worked();
  const [known, letter, second, ...more] = await documents();
  expect(more).toEqual([]);
  expect(known).toMatchObject({
    id: api.id,
    channel: 'api',
    arrivals: [{ channel: 'mail', channelId: channel.id, mailOf: id, filename: '4500001.x12' }],
  });
  expect(letter).toMatchObject({
    ...{ id, channel: 'mail', channelId: channel.id, format: 'mail', status: 'processed' },
    mail: { from: 'billing@fjord.example', subject: 'Invoice 77' },
    arrivals: [{ channel: 'mail' }],
  });
  expect(second).toMatchObject({ filename: '4500002.x12', mailOf: id, partOf: id, channelId: channel.id, mail: null });
  const again = await rooms.get(ReceiveDocument).receive(system, { ...first, bytes: ORDER('4500002') });
  expect(again).toEqual({ ok: true, id: second!.id });
  const twice = { ...first, bytes: ORDER('4500003') };
  const own = [
    await rooms.get(ReceiveDocument).receive(system, twice),
    await rooms.get(ReceiveDocument).receive(system, twice),
  ];
  expect(new Set(own.map((one) => JSON.stringify(one))).size, 'the API alone is told by its keys').toBe(2);
});

test('a mail without a document stands there as such, with who sent it', async () => {
  const { id } = await sent(await made('Empty'), mailOf([], { Subject: 'Hello' }));
  await worked();
  const kept = (await documents()).find((one) => one.id === id);
  expect(kept).toMatchObject({ status: 'rejected', format: 'mail', mail: { subject: 'Hello' } });
  expect(kept!.problems).toMatchObject([{ code: 'DOC-MAIL-EMPTY' }]);
});

test('nothing comes in with another key, for another tenant, to a channel that rests or ended, or that is no mail', async () => {
  const channel = await made('Walls');
  const before = (await documents()).length;
  const mail = mailOf([{ name: 'a.x12', bytes: ORDER('4500009') }], { Subject: 'Wall' });
  const other = await made('Other');
  await expect(sent({ ...channel, secret: other.secret }, mail)).rejects.toMatchObject({ code: 'HOOK_SIGNATURE' });
  await expect(sent(channel, mail, world.southOne.tenantId)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(sent(channel, ORDER('4500009'))).rejects.toMatchObject({ code: 'NO_MAIL' });
  const renewed = await rooms.get(SaveChannel).renewKey(admin, channel.id);
  await expect(sent(channel, mail), 'the key before').rejects.toMatchObject({ code: 'HOOK_SIGNATURE' });
  const now = { id: channel.id, secret: (renewed as { secret: string }).secret };
  await rooms.get(SetChannelState).run(admin, channel.id, 'PAUSED');
  await expect(sent(now, mail)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await rooms.get(SetChannelState).run(admin, channel.id, 'ACTIVE');
  await rooms.get(SetChannelState).run(admin, channel.id, 'CLOSED');
  await expect(sent(now, mail)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  expect(await documents()).toHaveLength(before);
});

test('a channel is its tenant’s own, and what is wrong with its settings is named', async () => {
  const channel = await made('Mine', { senders: ['Billing@Fjord.example', '@nordic.example'] });
  const shown = await rooms.database.read(admin, listChannels);
  expect(shown.find(({ id }) => id === channel.id)).toMatchObject({
    settings: { senders: ['billing@fjord.example', '@nordic.example'] },
  });
  expect(JSON.stringify(shown)).not.toContain(channel.secret);
  for (const others of [world.northTwo, world.southOne]) {
    const theirs = personOf(others, 'tenant-admin');
    expect((await rooms.database.read(theirs, listChannels)).map(({ name }) => name)).toEqual([]);
    expect(await rooms.get(SetChannelState).run(theirs, channel.id, 'CLOSED')).toMatchObject({ refused: 'NotFound' });
    expect(await rooms.get(SaveChannel).save(theirs, { id: channel.id, name: 'Theirs' })).toMatchObject({
      refused: 'NotFound',
    });
  }
  expect(
    await rooms.get(SaveChannel).save(admin, { kind: 'MAIL', name: 'Bad', settings: { senders: ['nobody'] } }),
  ).toMatchObject({ refused: 'Invalid', why: { code: 'SETTINGS_INVALID', path: 'input.settings.senders.0' } });
});

test('an invoice whose sender nobody knows is held with the address; once it is the supplier’s own and policy asks no more, it is not', async () => {
  const channel = await made('Senders');
  const heldOf = (mail: string) =>
    rooms.database.read(system, (tx) =>
      tx.query<{ summary: string }>(
        `SELECT e.summary FROM exception_record e JOIN document d ON d.tenant_id = e.tenant_id AND d.id = e.document_id
         WHERE e.tenant_id = $1 AND e.code = 'AP.DOC.UNVERIFIED_SENDER' AND d.mail_of = $2`,
        [system.tenantId, mail],
      ),
    );
  const invoiceBy = async (number: string, subject: string) => {
    const bytes = invoiceXml().replace(/<cbc:ID>[^<]*<\/cbc:ID>/, `<cbc:ID>${number}</cbc:ID>`);
    const { id } = await sent(channel, mailOf([{ name: `${number}.xml`, bytes }], { Subject: subject }));
    await worked();
    return heldOf(id);
  };
  const [held] = await invoiceBy('F-1', 'One');
  expect(held!.summary).toContain('Came by mail from billing@fjord.example: nothing shows that fjord.example sent it');
  expect(held!.summary).toContain('it is no known address of');
  await rooms.database.inTenant(system, (tx) =>
    tx.run(`UPDATE supplier SET email = 'Billing@fjord.example' WHERE tenant_id = $1`, [system.tenantId]),
  );
  const [unproven] = await invoiceBy('F-2', 'Two');
  expect(unproven!.summary).not.toContain('known address');
  expect(unproven!.summary).toContain('DKIM none, SPF none');
});

test('a channel keeps its unit when only its name changes, and gives it up for the whole company when that is said', async () => {
  const { oslo } = world.northOne.units;
  const { id } = await made('Harbour');
  const unitOf = async (input: { name: string; unit?: string | null }) => {
    const saved = await rooms.get(SaveChannel).save(admin, { id, ...input });
    const [channel] = (await rooms.database.read(admin, listChannels)).filter((one) => one.id === id);
    return 'refused' in saved ? saved.why.code : channel!.unitId;
  };
  expect(await unitOf({ name: 'Harbour', unit: oslo })).toBe(oslo);
  expect(await unitOf({ name: 'Harbour, Oslo' })).toBe(oslo);
  expect(await unitOf({ name: 'Harbour', unit: null })).toBeNull();
});
