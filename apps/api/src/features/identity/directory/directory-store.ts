import type { Tx } from '../../../platform/database/tx.ts';

/** A person as a company's directory needs it; `roles`: those of the whole space. */
export interface DirectoryPerson {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly externalId: string | null;
  readonly status: string;
  readonly createdAt: Date;
  readonly roles: string[];
}

/** The one comparison that directories ask for: `userName eq "…"`. */
export interface Sought {
  readonly by: 'id' | 'userName' | 'externalId';
  readonly value: string;
}

const PEOPLE = `
  SELECT p.id, p.name, p.email, p.external_id AS "externalId", p.status, p.created_at AS "createdAt",
    ARRAY(SELECT g.role FROM role_grant g WHERE g.tenant_id = p.tenant_id AND g.person_id = p.id
      AND g.unit_id IS NULL AND g.revoked_at IS NULL ORDER BY g.role) AS roles
  FROM person p WHERE p.tenant_id = $1 AND p.status <> 'deleted'`;

const FITS = `($2::text IS NULL OR CASE $2 WHEN 'id' THEN p.id::text WHEN 'userName' THEN p.email ELSE p.external_id END = $3)`;

export async function listPeople(
  tx: Tx,
  sought: Sought | undefined,
  { from, count }: { from: number; count: number },
): Promise<{ people: DirectoryPerson[]; total: number }> {
  const values = [tx.ctx.tenantId, sought?.by ?? null, sought?.value ?? null];
  const [all] = await tx.query<{ n: number }>(
    `SELECT count(*)::int AS n FROM person p WHERE p.tenant_id = $1 AND p.status <> 'deleted' AND ${FITS}`,
    values,
  );
  const people = await tx.query<DirectoryPerson>(
    `${PEOPLE} AND ${FITS} ORDER BY p.created_at, p.id OFFSET $4 LIMIT $5`,
    [...values, from - 1, count],
  );
  return { people, total: all?.n ?? 0 };
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

export async function keepPerson(
  tx: Tx,
  id: string,
  { name, externalId, status }: { name: string; externalId: string | null; status: string },
): Promise<void> {
  await tx.run('UPDATE person SET name = $3, external_id = $4, status = $5 WHERE tenant_id = $1 AND id = $2', [
    tx.ctx.tenantId,
    id,
    name,
    externalId,
    status,
  ]);
}
