import { sha256 } from './digest.ts';

const SCRATCH = Buffer.allocUnsafe(16_384);

/** The hash before a tenant's first entry: SHA-256 of `clearhold-audit-v1:` and the tenant's id. */
export function chainStart(tenantId: string): Buffer {
  return sha256(`clearhold-audit-v1:${tenantId}`);
}

/**
 * The hash of an entry: SHA-256 of the 32 raw bytes of the hash before it, then the UTF-8 of its body. PostgreSQL says
 * the same as `sha256(prev || convert_to(body, 'UTF8'))`.
 */
export function chainHash(previous: Uint8Array, body: string): Buffer {
  // A UTF-16 code unit takes three bytes of UTF-8 at most.
  const bytes = body.length * 3 + 32 <= SCRATCH.length ? SCRATCH : Buffer.allocUnsafe(body.length * 3 + 32);
  bytes.set(previous, 0);
  return sha256(bytes.subarray(0, 32 + bytes.write(body, 32)));
}
