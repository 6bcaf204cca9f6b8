import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';

/** Bytes under their own SHA-256 in a tenant's space. Writing the same bytes twice keeps them once. */
export interface BlobStore {
  /** Keeps the bytes; they are safe on return. */
  put(tenantId: string, sha256: string, bytes: Buffer): Promise<void>;
  /** The bytes, or undefined where the tenant has none under that hash. */
  get(tenantId: string, sha256: string): Promise<Buffer | undefined>;
  /** Keeps a file of any size that lies on this machine; it is safe on return. */
  putFile(tenantId: string, sha256: string, file: string): Promise<void>;
  /** The bytes as they are read, or undefined where the tenant has none under that hash. */
  open(tenantId: string, sha256: string): Promise<Readable | undefined>;
  /** Forgets the bytes; those that are not there too. */
  remove(tenantId: string, sha256: string): Promise<void>;
  /** Forgets all bytes of a tenant; where there are none, nothing. */
  removeAll(tenantId: string): Promise<Swept>;
}

/** What was swept away: how many objects, and their bytes as they lay there. */
export interface Swept {
  readonly count: number;
  readonly bytes: number;
}

export const BLOBS = Symbol('blobs');

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The beginning of every address of a tenant's. Refuses anything that is no id. */
export function blobFolder(tenantId: string): string {
  if (!/^[0-9a-f-]{36}$/.test(tenantId)) throw new RangeError('not a blob address');
  return `${tenantId}/`;
}

/** `tenant/ab/abcdef…`: two letters keep folders small. Refuses anything that is no id and hash. */
export function blobPath(tenantId: string, sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new RangeError('not a blob address');
  return `${blobFolder(tenantId)}${sha256.slice(0, 2)}/${sha256}`;
}
