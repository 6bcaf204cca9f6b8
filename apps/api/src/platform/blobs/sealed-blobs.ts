import { createReadStream, createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { isSealed, openBytes, openPieces, sealBytes, sealPieces } from '../keys/sealed-bytes.ts';
import { objectKey, type TenantKeys } from '../keys/tenant-keys.ts';
import type { BlobStore, Swept } from './blob-store.ts';

/** Blobs sealed under their space's key: the store below sees cipher text alone. What was kept before is read as it is. */
export class SealedBlobs implements BlobStore {
  constructor(
    private readonly below: BlobStore,
    private readonly keys: TenantKeys,
  ) {}

  async put(tenantId: string, sha256: string, bytes: Buffer): Promise<void> {
    const key = objectKey(await this.keys.of(tenantId), sha256);
    await this.below.put(tenantId, sha256, sealBytes(key, aboutOf(tenantId, sha256), bytes));
  }

  async get(tenantId: string, sha256: string): Promise<Buffer | undefined> {
    const [key, bytes] = await Promise.all([this.keys.find(tenantId), this.below.get(tenantId, sha256)]);
    if (!bytes || !isSealed(bytes)) return bytes;
    return openBytes(objectKey(sealing(key), sha256), aboutOf(tenantId, sha256), bytes);
  }

  async putFile(tenantId: string, sha256: string, file: string): Promise<void> {
    const key = objectKey(await this.keys.of(tenantId), sha256);
    const sealed = `${file}.sealed`;
    try {
      const pieces = sealPieces(key, aboutOf(tenantId, sha256), createReadStream(file));
      await pipeline(pieces, createWriteStream(sealed, { mode: 0o600 }));
      await this.below.putFile(tenantId, sha256, sealed);
    } finally {
      await rm(sealed, { force: true });
    }
  }

  async open(tenantId: string, sha256: string): Promise<Readable | undefined> {
    const [key, stored] = await Promise.all([this.keys.find(tenantId), this.below.open(tenantId, sha256)]);
    return stored && Readable.from(opened(stored, key, tenantId, sha256), { objectMode: false });
  }

  remove(tenantId: string, sha256: string): Promise<void> {
    return this.below.remove(tenantId, sha256);
  }

  removeAll(tenantId: string): Promise<Swept> {
    return this.below.removeAll(tenantId);
  }
}

const aboutOf = (tenantId: string, sha256: string): string => `${tenantId}/${sha256}`;

function sealing(key: Buffer | undefined): Buffer {
  if (!key) throw new Error('sealed bytes without their space’s key');
  return key;
}

async function* opened(stored: Readable, key: Buffer | undefined, tenantId: string, sha256: string) {
  const pieces = stored[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  const first = await pieces.next();
  if (first.done) return;
  const all = (async function* () {
    yield first.value;
    for (let next = await pieces.next(); !next.done; next = await pieces.next()) yield next.value;
  })();
  try {
    if (isSealed(first.value)) yield* openPieces(objectKey(sealing(key), sha256), aboutOf(tenantId, sha256), all);
    else yield* all;
  } finally {
    stored.destroy();
  }
}
