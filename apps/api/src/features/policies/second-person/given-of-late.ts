import type { Tx } from '../../../platform/database/tx.ts';
import type { Given } from './bound.ts';

/** Everything given in the transaction's space since then; what a key gave counts as given by who made the key. */
export async function givenOfLate(tx: Tx, since: Date): Promise<Given[]> {
  return tx.query<Given>(GIVEN, [tx.ctx.tenantId, since, OPENING]);
}

/** The people who made those of these that are keys of the space. */
export async function makersOf(tx: Tx, ids: readonly string[]): Promise<string[]> {
  const sql = 'SELECT created_by AS id FROM api_key WHERE tenant_id = $1 AND id::text = ANY($2)';
  return (await tx.query<{ id: string }>(sql, [tx.ctx.tenantId, ids])).map(({ id }) => id);
}

/** How somebody's account stands; undefined where the space has none of his. */
export async function accountOf(tx: Tx, id: string): Promise<{ isPasswordGiven: boolean } | undefined> {
  const sql = `
    SELECT password_hash IS NOT NULL AND password_given AS "isPasswordGiven" FROM person WHERE tenant_id = $1 AND id::text = $2`;
  return (await tx.query<{ isPasswordGiven: boolean }>(sql, [tx.ctx.tenantId, id]))[0];
}

/** Others whose access is open, who came in before by a password of their own, and who share a role with this person. */
export function colleaguesOf(tx: Tx, id: string): Promise<{ id: string; name: string }[]> {
  return tx.query(COLLEAGUES, [tx.ctx.tenantId, id]);
}

/** Acts of the log by which somebody lets another in. */
const OPENING = ['person.invited', 'person.provisioned', 'person.reopened', 'factor.takenOff', 'password.linkOrdered'];

const GIVEN = `
  SELECT coalesce(k.created_by, g.by) AS by, g."to", g.at, g."isAccount" FROM (
    SELECT e.actor_id AS by, e.subject_id AS "to", e.at, true AS "isAccount" FROM audit_entry e
    WHERE e.tenant_id = $1 AND e.action = ANY($3) AND e.at >= $2 AND e.actor_kind <> 'system'
    UNION ALL
    SELECT r.granted_by, r.person_id::text, r.granted_at, false FROM role_grant r
    WHERE r.tenant_id = $1 AND r.granted_at >= $2
  ) g LEFT JOIN api_key k ON k.tenant_id = $1 AND k.id::text = g.by
  WHERE coalesce(k.created_by, g.by) <> g."to"`;

const COLLEAGUES = `
  SELECT p.id::text AS id, p.name FROM person p
  WHERE p.tenant_id = $1 AND p.id::text <> $2 AND p.status = 'active' AND p.last_sign_in_at IS NOT NULL AND NOT p.password_given
    AND EXISTS (SELECT FROM role_grant g JOIN role_grant mine ON mine.tenant_id = g.tenant_id AND mine.role = g.role
      WHERE g.tenant_id = $1 AND g.person_id = p.id AND g.revoked_at IS NULL AND mine.person_id::text = $2 AND mine.revoked_at IS NULL)
  ORDER BY p.name, p.id LIMIT 50`;
