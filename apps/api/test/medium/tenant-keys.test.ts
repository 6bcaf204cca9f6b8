import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { useDatabase } from '@clearhold/testing/vitest';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { sha256Of } from '../../src/platform/blobs/blob-store.ts';
import { DiskBlobs } from '../../src/platform/blobs/disk-blobs.ts';
import { SealedBlobs } from '../../src/platform/blobs/sealed-blobs.ts';
import { systemContext } from '../../src/platform/context/tenant-context.ts';
import { KeyDestroyed, TenantKeys } from '../../src/platform/keys/tenant-keys.ts';
import { type Made, makeWorld, Rooms } from './rooms.ts';

const database = useDatabase();
const folder = mkdtempSync(path.join(tmpdir(), 'keys-'));
const disk = new DiskBlobs(folder);
let rooms: Rooms;
let world: Made;
let blobs: SealedBlobs;
beforeAll(async () => {
  rooms = await Rooms.open(database().env);
  world = await makeWorld(rooms);
  blobs = new SealedBlobs(disk, rooms.get(TenantKeys));
}, 60_000);
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await rooms?.close();
});

const secret = Buffer.from('<Invoice>IBAN NO93 8601 1117 947 of a private person</Invoice>');
const hash = sha256Of(secret);
// Asked for by one, confirmed by another, due.
const LEAVES = `
  INSERT INTO tenant_leaving (tenant_id, id, name, slug, reason, asked_by_id, asked_by, asked_at, confirmed_by_id, confirmed_by, confirmed_at, due_at, began_at)
  VALUES ($1, $1, 'One', 'one', 'It ends', 'a', 'A', $2, 'b', 'B', $2, $2, $2)`;
const filesOf = (tenantId: string) =>
  readdirSync(path.join(folder, tenantId), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));

test('documents lie on the disk as cipher text, under the hash of what they are, once', async () => {
  const { tenantId } = world.northOne;
  await blobs.put(tenantId, hash, secret);
  const [file, ...more] = filesOf(tenantId);
  expect(more).toEqual([]);
  expect(path.basename(file!)).toBe(hash);
  expect(readFileSync(file!).includes('IBAN')).toBe(false);
  const written = statSync(file!).mtimeMs;
  await blobs.put(tenantId, hash, secret);
  expect(statSync(file!).mtimeMs).toBe(written);
  expect((await blobs.get(tenantId, hash))!.equals(secret)).toBe(true);
  expect((await buffer((await blobs.open(tenantId, hash))!)).equals(secret)).toBe(true);
});

test('files of any size are sealed as they are read, and what was kept before there were keys still opens', async () => {
  const { tenantId } = world.northOne;
  const large = Buffer.alloc(3_000_000, 'a large pack ');
  const file = path.join(folder, 'large.zip');
  writeFileSync(file, large);
  await blobs.putFile(tenantId, sha256Of(large), file);
  expect((await buffer((await blobs.open(tenantId, sha256Of(large)))!)).equals(large)).toBe(true);
  expect((await disk.get(tenantId, sha256Of(large)))!.includes('a large pack')).toBe(false);
  const old = Buffer.from('kept in the clear by an older version');
  await disk.put(tenantId, sha256Of(old), old);
  expect((await blobs.get(tenantId, sha256Of(old)))!.equals(old)).toBe(true);
  expect((await buffer((await blobs.open(tenantId, sha256Of(old)))!)).equals(old)).toBe(true);
});

test('a tenant’s file in its neighbour’s folder opens for nobody', async () => {
  const { tenantId } = world.northOne;
  const neighbour = world.northTwo.tenantId;
  await blobs.put(neighbour, sha256Of(Buffer.from('x')), Buffer.from('x'));
  cpSync(path.join(folder, tenantId), path.join(folder, neighbour), { recursive: true });
  await expect(blobs.get(neighbour, hash)).rejects.toThrow();
});

test('a key that is destroyed never comes back, and ends every read within five seconds', async () => {
  const { tenantId, partnerId } = world.southOne;
  await blobs.put(tenantId, hash, secret);
  const destroyed = () =>
    rooms.database.inTenant(systemContext(tenantId, partnerId), (tx) =>
      tx.run('UPDATE tenant_key SET wrapped = NULL, destroyed_at = $2 WHERE tenant_id = $1', [tenantId, tx.at]),
    );
  await expect(destroyed()).rejects.toThrow('two persons');
  await rooms.database.inTenant(systemContext(tenantId, partnerId), (tx) => tx.run(LEAVES, [tenantId, tx.at]));
  await destroyed();
  expect(await blobs.get(tenantId, hash)).toBeDefined();
  const later = performance.now() + 5_000;
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => later);
  await expect.poll(() => blobs.get(tenantId, hash).catch((error) => error)).toBeInstanceOf(KeyDestroyed);
  await expect(blobs.put(tenantId, hash, secret)).rejects.toThrow(KeyDestroyed);
  clock.mockRestore();
  await expect(destroyed()).rejects.toThrow('never comes back');
});
