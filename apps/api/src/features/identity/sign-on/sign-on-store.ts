import type { Tx } from '../../../platform/database/tx.ts';

/** A provider as it is kept. */
export interface SignOnRow {
  readonly id: string;
  readonly name: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly sealedSecret: Buffer;
  readonly domains: string[];
  readonly newcomerRole: string | null;
  readonly trustsAddresses: boolean;
  readonly changedAt: Date;
}

const COLUMNS = `
  s.id, s.name, s.issuer, s.client_id AS "clientId", s.sealed_secret AS "sealedSecret", s.domains,
  s.newcomer_role AS "newcomerRole", s.trusts_addresses AS "trustsAddresses", s.changed_at AS "changedAt"`;

export const listSignOns = (tx: Tx): Promise<(SignOnRow & { people: number })[]> => tx.query(LIST, [tx.ctx.tenantId]);

export async function findSignOn(tx: Tx, id: string): Promise<SignOnRow | undefined> {
  return (await tx.query<SignOnRow>(FIND, [tx.ctx.tenantId, id]))[0];
}

/** The provider that serves an e-mail domain here. */
export async function signOnOf(tx: Tx, domain: string): Promise<SignOnRow | undefined> {
  return (await tx.query<SignOnRow>(BY_DOMAIN, [tx.ctx.tenantId, domain]))[0];
}

export async function keepSignOn(tx: Tx, row: Omit<SignOnRow, 'changedAt'>): Promise<void> {
  const { id, name, issuer, clientId, sealedSecret, domains, newcomerRole, trustsAddresses } = row;
  const values = [id, name, issuer, clientId, sealedSecret, domains, newcomerRole, trustsAddresses];
  await tx.run(KEEP, [tx.ctx.tenantId, ...values, tx.ctx.actor.id, tx.at]);
}

export const dropSignOn = async (tx: Tx, id: string): Promise<boolean> =>
  (await tx.run('DELETE FROM sign_on WHERE tenant_id = $1 AND id = $2', [tx.ctx.tenantId, id])) === 1;

const LIST = `
  SELECT ${COLUMNS}, (SELECT count(*)::int FROM sign_on_identity i WHERE i.tenant_id = s.tenant_id AND i.issuer = s.issuer) AS people
  FROM sign_on s WHERE s.tenant_id = $1 ORDER BY s.name, s.id LIMIT 100`;

const FIND = `SELECT ${COLUMNS} FROM sign_on s WHERE s.tenant_id = $1 AND s.id = $2`;

const BY_DOMAIN = `SELECT ${COLUMNS} FROM sign_on s WHERE s.tenant_id = $1 AND $2 = ANY(s.domains) ORDER BY s.id LIMIT 1`;

const KEEP = `
  INSERT INTO sign_on (tenant_id, id, name, issuer, client_id, sealed_secret, domains, newcomer_role, trusts_addresses, created_by, created_at, changed_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $11)
  ON CONFLICT (tenant_id, id) DO UPDATE SET name = $3, issuer = $4, client_id = $5, sealed_secret = $6, domains = $7,
    newcomer_role = $8, trusts_addresses = $9, changed_at = $11`;
