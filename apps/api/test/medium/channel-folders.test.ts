import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { FakeClock } from '@clearhold/testing';
import { useDatabase } from '@clearhold/testing/vitest';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listChannels } from '../../src/features/channels/channel-rows.ts';
import { ChannelsModule } from '../../src/features/channels/channels.module.ts';
import { LookIntoFolders } from '../../src/features/channels/folders/look-into-folders.ts';
import { SaveChannel } from '../../src/features/channels/save-channel.ts';
import { SetChannelState } from '../../src/features/channels/set-channel-state.ts';
import { ReceiveDocument } from '../../src/features/intake/receive-document.ts';
import { systemContext, type TenantContext } from '../../src/platform/context/tenant-context.ts';
import { type Made, makeWorld, personOf, Rooms } from './rooms.ts';

// Promise: whole files that lie in a tenant's own folder are taken in once and put away; what cannot be taken lies among the errors with a
// reason; a folder that cannot be looked into says so and is left alone for longer each time.

const database = useDatabase();
const root = mkdtempSync(path.join(os.tmpdir(), 'drop-'));
const clock = new FakeClock('2026-11-25T10:00:00Z');
let rooms: Rooms;
let world: Made;
let admin: TenantContext;
let system: TenantContext;
beforeAll(async () => {
  const env = { ...database().env, CLEARHOLD_WATCHED_FOLDER: root };
  rooms = await Rooms.open(env, { clock, more: [ChannelsModule] });
  world = await makeWorld(rooms);
  admin = personOf(world.northOne, 'tenant-admin');
  system = systemContext(world.northOne.tenantId, world.northOne.partnerId);
}, 60_000);
afterAll(async () => {
  await rooms?.close();
  rmSync(root, { recursive: true, force: true });
});

async function folder(name: string, complete = 'size', made = true) {
  const at = path.join(root, admin.tenantId, name);
  if (made) mkdirSync(at, { recursive: true });
  const saved = await rooms
    .get(SaveChannel)
    .save(admin, { kind: 'DIRECTORY', name, settings: { folder: name, complete } });
  if ('refused' in saved) throw new Error(JSON.stringify(saved));
  expect(saved.secret).toBeUndefined();
  return { id: saved.channel.id, at, look: () => rooms.get(LookIntoFolders).look(system, saved.channel.id) };
}
const filed = (at: string, shelf: string) => readdirSync(path.join(at, shelf)).sort();
const named = async () =>
  (
    await rooms.database.read(system, (tx) =>
      tx.query<{ filename: string }>('SELECT filename FROM document WHERE tenant_id = $1 ORDER BY id', [
        system.tenantId,
      ]),
    )
  ).map(({ filename }) => filename);
const shown = async (id: string) => (await rooms.database.read(admin, listChannels)).find((one) => one.id === id)!;

test('a file is taken once it stands still, archived, and is one document with what came over the API; an empty one is explained', async () => {
  const { at, id, look } = await folder('invoices');
  const known = Buffer.from('<Invoice>known</Invoice>');
  await rooms
    .get(ReceiveDocument)
    .receive(system, { bytes: known, contentType: 'x', filename: 'api.xml', channel: 'api' });
  writeFileSync(path.join(at, 'a.xml'), '<Invoice/>');
  writeFileSync(path.join(at, 'again.xml'), known);
  writeFileSync(path.join(at, 'empty.xml'), '');
  await look();
  expect(await named(), 'it may still grow').toEqual(['api.xml']);
  await look();
  expect(await named()).toEqual(['api.xml', 'a.xml']);
  expect(filed(at, 'archive')).toEqual(['a.xml', 'again.xml']);
  expect(filed(at, 'errors')).toEqual(['empty.xml', 'empty.xml.txt']);
  expect(readFileSync(path.join(at, 'errors/empty.xml.txt'), 'utf8')).toBe('empty.xml is empty.\n');
  expect(await shown(id)).toMatchObject({ fault: null, documentAt: clock.now() });
  writeFileSync(path.join(at, 'a.xml'), '<Invoice/>');
  await look();
  await look();
  expect(await named(), 'the same bytes').toEqual(['api.xml', 'a.xml']);
  expect(filed(at, 'archive'), 'nothing is written over').toEqual(['a-2.xml', 'a.xml', 'again.xml']);
});

test('with marks, only what is marked is taken, and the mark goes with it', async () => {
  const { at, look } = await folder('marked', 'done');
  for (const name of ['one.xml', 'two.xml']) writeFileSync(path.join(at, name), `<Invoice>${name}</Invoice>`);
  writeFileSync(path.join(at, 'two.xml.done'), '');
  await look();
  expect(await named()).not.toContain('one.xml');
  expect(await named()).toContain('two.xml');
  expect(readdirSync(at).sort()).toEqual(['archive', 'one.xml']);
});

test('no folder and no file leads out of the tenant’s own; what fails rests for longer each time, and a try ends the rest', async () => {
  const foreign = path.join(root, world.southOne.tenantId);
  mkdirSync(foreign, { recursive: true });
  writeFileSync(path.join(foreign, 'theirs.xml'), '<Invoice>theirs</Invoice>');
  for (const outside of ['../x', '/etc', 'a/../../x', '.hidden'])
    expect(
      await rooms.get(SaveChannel).save(admin, { kind: 'DIRECTORY', name: 'Out', settings: { folder: outside } }),
      outside,
    ).toMatchObject({ refused: 'Invalid', why: { path: 'input.settings.folder' } });
  const inside = await folder('links');
  symlinkSync(path.join(foreign, 'theirs.xml'), path.join(inside.at, 'link.xml'));
  await inside.look();
  await inside.look();
  expect(await named()).not.toContain('link.xml');
  symlinkSync(foreign, path.join(inside.at, 'archive'));
  writeFileSync(path.join(inside.at, 'mine.xml'), '<Invoice>mine</Invoice>');
  await inside.look();
  await inside.look();
  expect(readdirSync(foreign), 'a shelf that leads to another tenant').toEqual(['theirs.xml']);
  expect((await shown(inside.id)).fault).toContain('leads elsewhere');
  const linked = await folder('linked', 'size', false);
  symlinkSync(foreign, linked.at);
  await linked.look();
  expect(await shown(linked.id)).toMatchObject({ failures: 1, fault: expect.stringContaining('leads out of') });
  await linked.look();
  expect((await shown(linked.id)).failures, 'it rests').toBe(1);
  clock.advance({ seconds: 61 });
  await linked.look();
  const { failures, restUntil } = await shown(linked.id);
  expect([failures, restUntil!.getTime() - clock.now().getTime()]).toEqual([2, 120_000]);
  rmSync(linked.at);
  mkdirSync(linked.at);
  await rooms.get(SetChannelState).tryNow(admin, linked.id);
  await linked.look();
  expect(await shown(linked.id)).toMatchObject({ failures: 0, fault: null });
});
