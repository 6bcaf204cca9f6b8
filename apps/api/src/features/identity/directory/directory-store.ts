import type { Tx } from '../../../platform/database/tx.ts';
import { peopleFilter } from './people-filter.ts';
import type { Asked } from './scim-filter.ts';

/** A person as a company's directory needs it; `roles`: those of the whole space. */
export interface DirectoryPerson {
  readonly id: string;
  readonly name: string;
  /** As the directory said, or else all of the name but its last word, and that. */
  readonly givenName: string | null;
  readonly familyName: string | null;
  readonly email: string;
  readonly externalId: string | null;
  readonly status: string;
  readonly createdAt: Date;
  readonly roles: string[];
}

/** What a directory keeps of a person. */
export type KeptPerson = Pick<DirectoryPerson, 'name' | 'givenName' | 'familyName' | 'externalId' | 'status'>;

const PEOPLE = `
  SELECT p.id, p.name, p.email, p.external_id AS "externalId", p.status, p.created_at AS "createdAt",
    CASE WHEN p.given_name IS NULL AND p.family_name IS NULL THEN regexp_replace(p.name, '\\s+\\S+$', '') ELSE p.given_name END AS "givenName",
    CASE WHEN p.given_name IS NULL AND p.family_name IS NULL THEN substring(p.name FROM '\\s(\\S+)$') ELSE p.family_name END AS "familyName",
    ARRAY(SELECT g.role FROM role_grant g WHERE g.tenant_id = p.tenant_id AND g.person_id = p.id
      AND g.unit_id IS NULL AND g.revoked_at IS NULL ORDER BY g.role) AS roles
  FROM person p WHERE p.tenant_id = $1 AND p.status <> 'deleted'`;

export async function listPeople(
  tx: Tx,
  filter: Asked | undefined,
  { from, count }: { from: number; count: number },
): Promise<{ people: DirectoryPerson[]; total: number }> {
  const { text, values } = filter ? peopleFilter(filter, 4) : { text: 'true', values: [] };
  const all = [tx.ctx.tenantId, from - 1, count, ...values];
  // One statement, so that the number and the page are of one moment; the number comes on a row of its own.
  const rows = await tx.query<DirectoryPerson & { total: number }>(
    `WITH found AS (SELECT * FROM (${PEOPLE}) AS p WHERE ${text}),
      page AS (SELECT * FROM found ORDER BY "createdAt", id OFFSET $2 LIMIT $3)
    SELECT n.total, page.* FROM (SELECT count(*)::int AS total FROM found) AS n LEFT JOIN page ON true ORDER BY page."createdAt", page.id`,
    all,
  );
  return { people: rows.filter(({ id }) => id !== null), total: rows[0]?.total ?? 0 };
}

export async function findPerson(tx: Tx, id: string): Promise<DirectoryPerson | undefined> {
  return (await tx.query<DirectoryPerson>(`${PEOPLE} AND p.id = $2`, [tx.ctx.tenantId, id]))[0];
}

/** The same, and nobody else changes the person until the transaction ends. */
export async function holdPerson(tx: Tx, id: string): Promise<DirectoryPerson | undefined> {
  await tx.query('SELECT id FROM person WHERE tenant_id = $1 AND id = $2 FOR UPDATE', [tx.ctx.tenantId, id]);
  return findPerson(tx, id);
}

/** Whoever holds a role of the whole space. */
export const membersOf = (tx: Tx, role: string): Promise<DirectoryPerson[]> =>
  tx.query<DirectoryPerson>(
    `SELECT * FROM (${PEOPLE}) AS found WHERE $2 = ANY(found.roles) ORDER BY found.name, found.id LIMIT 2000`,
    [tx.ctx.tenantId, role],
  );

export async function keepPerson(tx: Tx, id: string, kept: KeptPerson): Promise<void> {
  const { name, givenName, familyName, externalId, status } = kept;
  await tx.run(
    `UPDATE person SET name = $3, given_name = $4, family_name = $5, external_id = $6, status = $7
    WHERE tenant_id = $1 AND id = $2`,
    [tx.ctx.tenantId, id, name, givenName, familyName, externalId, status],
  );
}
