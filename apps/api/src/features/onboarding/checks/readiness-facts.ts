import type { Tx } from '../../../platform/database/tx.ts';

/** What readiness is judged by, as it stands in a tenant. */
export interface ReadinessFacts {
  readonly connections: readonly { readonly title: string; readonly status: string; readonly answered: boolean }[];
  readonly senderAddress: string;
  /** Addresses that the tenant is served under, its own among them. */
  readonly hosts: readonly string[];
  /** Of the mail that was tried last: whether it left. Null where none was. */
  readonly lastMailLeft: boolean | null;
  /** The roles of each active person who acts for the whole tenant. */
  readonly people: readonly (readonly string[])[];
}

// An ERP that said nothing for a week is asked anew.
const FACTS = `
  SELECT
    (SELECT coalesce(jsonb_agg(jsonb_build_object('title', title, 'status', status,
        'answered', coalesce(last_event_at > $2::timestamptz - interval '7 days', false)) ORDER BY title), '[]')
      FROM connection WHERE tenant_id = $1 AND status <> 'closed') AS connections,
    (SELECT sender_address FROM brand WHERE tenant_id = $1) AS "senderAddress",
    (SELECT coalesce(jsonb_agg(host), '[]') FROM host WHERE tenant_id = $1) AS hosts,
    (SELECT state = 'sent' FROM mail WHERE tenant_id = $1 AND state IN ('sent', 'failed') ORDER BY id DESC LIMIT 1) AS "lastMailLeft",
    (SELECT coalesce(jsonb_agg(roles), '[]') FROM (
      SELECT array_agg(g.role) AS roles FROM role_grant g JOIN person p ON p.tenant_id = g.tenant_id AND p.id = g.person_id
      WHERE g.tenant_id = $1 AND g.unit_id IS NULL AND g.revoked_at IS NULL AND p.status = 'active' GROUP BY p.id) held) AS people`;

export async function readinessFacts(tx: Tx): Promise<ReadinessFacts> {
  const [row] = await tx.query<ReadinessFacts>(FACTS, [tx.ctx.tenantId, tx.at]);
  return row!;
}
