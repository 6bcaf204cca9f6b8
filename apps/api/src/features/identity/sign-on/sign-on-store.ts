import type { Tx } from '../../../platform/database/tx.ts';

interface Kept {
  readonly id: string;
  readonly name: string;
  readonly issuer: string;
  readonly domains: string[];
  readonly newcomerRole: string | null;
  readonly trustsAddresses: boolean;
  readonly changedAt: Date;
}

/** A provider that speaks OpenID Connect, as it is kept. */
export interface OidcSignOn extends Kept {
  readonly kind: 'OIDC';
  readonly clientId: string;
  readonly sealedSecret: Buffer;
}

/** What is kept of a provider that speaks SAML besides. */
export interface SamlParts {
  readonly page: string;
  /** Base64 of DER. */
  readonly certificates: string[];
  readonly wantsSigned: boolean;
  readonly emailAttribute: string | null;
  readonly nameAttribute: string | null;
}

/** A provider that speaks SAML 2.0. */
export interface SamlSignOn extends Kept {
  readonly kind: 'SAML';
  readonly saml: SamlParts;
}

/** A provider as it is kept. */
export type SignOnRow = OidcSignOn | SamlSignOn;

const COLUMNS = `
  s.id, s.name, s.issuer, s.domains, s.newcomer_role AS "newcomerRole", s.trusts_addresses AS "trustsAddresses",
  s.changed_at AS "changedAt", CASE WHEN m.sign_on_id IS NULL THEN 'OIDC' ELSE 'SAML' END AS kind,
  s.client_id AS "clientId", s.sealed_secret AS "sealedSecret",
  CASE WHEN m.sign_on_id IS NOT NULL THEN json_build_object('page', m.page, 'certificates', m.certificates,
    'wantsSigned', m.wants_signed, 'emailAttribute', m.email_attribute, 'nameAttribute', m.name_attribute) END AS saml`;

const ROWS = 'sign_on s LEFT JOIN sign_on_saml m ON m.tenant_id = s.tenant_id AND m.sign_on_id = s.id';

export const listSignOns = (tx: Tx): Promise<(SignOnRow & { people: number })[]> => tx.query(LIST, [tx.ctx.tenantId]);

export async function findSignOn(tx: Tx, id: string): Promise<SignOnRow | undefined> {
  return (await tx.query<SignOnRow>(FIND, [tx.ctx.tenantId, id]))[0];
}

/** The provider that serves an e-mail domain here. */
export async function signOnOf(tx: Tx, domain: string): Promise<SignOnRow | undefined> {
  return (await tx.query<SignOnRow>(BY_DOMAIN, [tx.ctx.tenantId, domain]))[0];
}

export async function keepSignOn(tx: Tx, row: Omit<OidcSignOn, 'changedAt'> | Omit<SamlSignOn, 'changedAt'>) {
  const { id, name, issuer, domains, newcomerRole, trustsAddresses } = row;
  const client = row.kind === 'OIDC' ? [row.clientId, row.sealedSecret] : [null, null];
  const values = [id, name, issuer, ...client, domains, newcomerRole, trustsAddresses];
  await tx.run(KEEP, [tx.ctx.tenantId, ...values, tx.ctx.actor.id, tx.at]);
  if (row.kind === 'OIDC') return;
  const { page, certificates, wantsSigned, emailAttribute, nameAttribute } = row.saml;
  await tx.run(KEEP_SAML, [tx.ctx.tenantId, id, page, certificates, wantsSigned, emailAttribute, nameAttribute]);
}

export const dropSignOn = async (tx: Tx, id: string): Promise<boolean> =>
  (await tx.run('DELETE FROM sign_on WHERE tenant_id = $1 AND id = $2', [tx.ctx.tenantId, id])) === 1;

const LIST = `
  SELECT ${COLUMNS}, (SELECT count(*)::int FROM sign_on_identity i WHERE i.tenant_id = s.tenant_id AND i.issuer = s.issuer) AS people
  FROM ${ROWS} WHERE s.tenant_id = $1 ORDER BY s.name, s.id LIMIT 100`;

const FIND = `SELECT ${COLUMNS} FROM ${ROWS} WHERE s.tenant_id = $1 AND s.id = $2`;

const BY_DOMAIN = `SELECT ${COLUMNS} FROM ${ROWS} WHERE s.tenant_id = $1 AND $2 = ANY(s.domains) ORDER BY s.id LIMIT 1`;

const KEEP = `
  INSERT INTO sign_on (tenant_id, id, name, issuer, client_id, sealed_secret, domains, newcomer_role, trusts_addresses, created_by, created_at, changed_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $11)
  ON CONFLICT (tenant_id, id) DO UPDATE SET name = $3, issuer = $4, client_id = $5, sealed_secret = $6, domains = $7,
    newcomer_role = $8, trusts_addresses = $9, changed_at = $11`;

const KEEP_SAML = `
  INSERT INTO sign_on_saml (tenant_id, sign_on_id, page, certificates, wants_signed, email_attribute, name_attribute)
  VALUES ($1, $2, $3, $4, $5, $6, $7)
  ON CONFLICT (tenant_id, sign_on_id) DO UPDATE SET page = $3, certificates = $4, wants_signed = $5, email_attribute = $6,
    name_attribute = $7`;
