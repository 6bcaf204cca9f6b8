import { mkdir, open, readFile, rename, stat } from 'node:fs/promises';
import path from 'node:path';
import { type BlobStore, blobPath } from './blob-store.ts';

/** Blobs on disk: written aside, synced, then renamed, so that a name never stands for half of its bytes. */
export class DiskBlobs implements BlobStore {
  readonly #folders = new Set<string>();
  #count = 0;

  constructor(private readonly root: string) {}

  async put(tenantId: string, sha256: string, bytes: Buffer): Promise<void> {
    const file = path.join(this.root, blobPath(tenantId, sha256));
    const there = await stat(file).catch(() => undefined);
    if (there?.size === bytes.length) return;
    const folder = path.dirname(file);
    if (!this.#folders.has(folder)) {
      await mkdir(folder, { recursive: true });
      this.#folders.add(folder);
    }
    const aside = `${file}.${process.pid}.${++this.#count}.part`;
    const handle = await open(aside, 'w', 0o600);
    try {
      await handle.writeFile(bytes);
      await handle.datasync();
    } finally {
      await handle.close();
    }
    await rename(aside, file);
  }

  async get(tenantId: string, sha256: string): Promise<Buffer | undefined> {
    return readFile(path.join(this.root, blobPath(tenantId, sha256))).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined;
      throw error;
    });
  }
}
