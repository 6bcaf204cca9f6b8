import type { Tx } from '../../../platform/database/tx.ts';
import type { Space } from '../../tenancy/index.ts';

/** A key that works, as its bearer is judged by. */
export interface KeyFound {
  readonly name: string;
  readonly secretHash: Buffer;
  readonly scopes: string[];
  readonly networks: string[];
  readonly kind: Space['kind'];
  readonly status: string;
  /** Whether its use was noted within the last minute. */
  readonly isNoted: boolean;
}

export async function findKey(tx: Tx, id: string): Promise<KeyFound | undefined> {
  return (await tx.query<KeyFound>(BY_KEY, [tx.ctx.tenantId, id, tx.at]))[0];
}

/** Notes when and from which network a key was used: once a minute, not at each call. */
export const noteUse = (tx: Tx, id: string, network: string | null): Promise<number> =>
  tx.run(USED, [tx.ctx.tenantId, id, tx.at, network]);

const BY_KEY = `
  SELECT k.name, k.secret_hash AS "secretHash", k.scopes, k.networks, s.kind, s.status,
    coalesce(k.last_used_at > $3::timestamptz - interval '1 minute', false) AS "isNoted"
  FROM api_key k JOIN scope s ON s.tenant_id = k.tenant_id AND s.id = k.tenant_id
  WHERE k.tenant_id = $1 AND k.id = $2 AND k.revoked_at IS NULL AND k.expires_at > $3`;

const USED = `
  UPDATE api_key SET last_used_at = $3, last_used_from = $4
  WHERE tenant_id = $1 AND id = $2 AND (last_used_at IS NULL OR last_used_at <= $3::timestamptz - interval '1 minute')`;
