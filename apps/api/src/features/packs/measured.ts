import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { KeptPart } from './pack-row.ts';

/** A file's hash and size. */
export async function measured(file: string): Promise<KeptPart> {
  const digest = createHash('sha256');
  await pipeline(createReadStream(file), digest);
  return { sha256: digest.digest('hex'), size: (await stat(file)).size };
}

/** Works in a folder of its own, which is gone afterwards. */
export async function withFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), 'clearhold-pack-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
