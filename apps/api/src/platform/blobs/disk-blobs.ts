import { copyFile, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { type BlobStore, blobFolder, blobPath, type Swept } from './blob-store.ts';

/**
 * Blobs on disk, each written and synced before it is spoken of. A new name is written in place: nobody reads it before
 * the caller commits. A name that is there already is read back, and written aside and renamed where a crash had left
 * only a part.
 */
export class DiskBlobs implements BlobStore {
  readonly #folders = new Set<string>();
  #count = 0;

  constructor(private readonly root: string) {}

  async put(tenantId: string, sha256: string, bytes: Buffer): Promise<void> {
    const file = await this.#place(tenantId, sha256);
    try {
      await write(file, bytes, 'wx');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const there = await readFile(file);
      if (!there.equals(bytes)) await this.#replace(file, bytes);
    }
  }

  async get(tenantId: string, sha256: string): Promise<Buffer | undefined> {
    return readFile(this.#file(tenantId, sha256)).catch(unlessMissing);
  }

  async putFile(tenantId: string, sha256: string, from: string): Promise<void> {
    const file = await this.#place(tenantId, sha256);
    const aside = this.#aside(file);
    await copyFile(from, aside);
    const handle = await open(aside, 'r+');
    await handle.datasync().finally(() => handle.close());
    await rename(aside, file);
  }

  async open(tenantId: string, sha256: string): Promise<Readable | undefined> {
    const handle = await open(this.#file(tenantId, sha256)).catch(unlessMissing);
    return handle?.createReadStream();
  }

  async remove(tenantId: string, sha256: string): Promise<void> {
    await rm(this.#file(tenantId, sha256), { force: true });
  }

  async removeAll(tenantId: string): Promise<Swept> {
    const folder = path.join(this.root, blobFolder(tenantId));
    const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(unlessMissing);
    const files = (entries ?? []).filter((entry) => entry.isFile());
    let bytes = 0;
    for (const { parentPath, name } of files) bytes += (await stat(path.join(parentPath, name))).size;
    await rm(folder, { recursive: true, force: true });
    for (const known of this.#folders) if (known.startsWith(folder)) this.#folders.delete(known);
    return { count: files.length, bytes };
  }

  #file(tenantId: string, sha256: string): string {
    return path.join(this.root, blobPath(tenantId, sha256));
  }

  async #place(tenantId: string, sha256: string): Promise<string> {
    const file = this.#file(tenantId, sha256);
    const folder = path.dirname(file);
    if (!this.#folders.has(folder)) {
      await mkdir(folder, { recursive: true });
      this.#folders.add(folder);
    }
    return file;
  }

  #aside(file: string): string {
    return `${file}.${process.pid}.${++this.#count}.part`;
  }

  async #replace(file: string, bytes: Buffer): Promise<void> {
    const aside = this.#aside(file);
    await write(aside, bytes, 'w');
    await rename(aside, file);
  }
}

function unlessMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'ENOENT') return undefined;
  throw error;
}

async function write(file: string, bytes: Buffer, flags: 'wx' | 'w'): Promise<void> {
  const handle = await open(file, flags, 0o600);
  try {
    await handle.writeFile(bytes); // to the last byte: a disk that is nearly full takes a part, and says so by the number alone
    await handle.datasync();
  } finally {
    await handle.close();
  }
}
