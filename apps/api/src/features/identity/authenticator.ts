import type { Actor } from '@clearhold/access';
import { newId } from '@clearhold/kernel';
import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { CONFIRMED_MINUTES } from '../../platform/auth/confirmed.ts';
import { sameHash, tokenHash } from '../../platform/auth/secrets.ts';
import { PartnerDirectory } from '../../platform/context/partner-directory.ts';
import { systemContext, type TenantContext } from '../../platform/context/tenant-context.ts';
import { Database } from '../../platform/database/database.ts';
import { suspended } from '../../platform/http/problem.ts';
import type { RolesHere } from '../policies/index.ts';
import { RoleBooks } from '../roles/index.ts';
import type { Space } from '../tenancy/host-directory.ts';
import { parseApiKey } from './api-key-format.ts';
import { isFrom, wrongNetwork } from './keys/key-networks.ts';
import { findKey, noteUse } from './keys/key-store.ts';
import { IDLE } from './sessions/idle.ts';
import { networkOf } from './sessions/visitor.ts';

/** Turns what a request carries (cookie, link session, API key) into who acts. Read anew each time: revoking works at once. */
@Injectable()
export class Authenticator {
  readonly #keys = new LRUCache<string, KnownKey>({ max: 10_000, ttl: 2_000 });
  readonly #refused = new LRUCache<string, true>({ max: 10_000, ttl: 60_000 });

  constructor(
    private readonly database: Database,
    private readonly partners: PartnerDirectory,
    private readonly roles: RoleBooks,
  ) {}

  /** The person behind a session cookie, in the space of the host alone. */
  async bySession(space: Space, token: string, correlationId: string): Promise<TenantContext | undefined> {
    const ctx = systemContext(space.tenantId, space.partnerId, correlationId);
    const found = await this.database.read(ctx, async (tx) => {
      const values = [space.tenantId, tokenHash(token), tx.at, space.host];
      const asked = tx.query<SessionFound>(BY_SESSION, values);
      const [[row], roles] = await Promise.all([asked, this.roles.of(tx)]); // sent together
      return row && { row, roles };
    });
    if (!found) return undefined;
    const { row, roles } = found;
    const { sessionId, byMailLink, isConfirmed } = row;
    if (!row.isSeen) await this.database.inTenant(ctx, (tx) => tx.run(SEEN, [space.tenantId, sessionId, tx.at]));
    return { ...asPerson(ctx, row, space.kind, roles), sessionId, byMailLink, isConfirmed };
  }

  /**
   * A person of this tenant as he stands now, for what he decided a moment ago through `sessionId`: undefined once he is no
   * longer active, or once that session was ended from elsewhere.
   */
  async byPerson(ctx: TenantContext, personId: string, sessionId?: string): Promise<TenantContext | undefined> {
    const values = [ctx.tenantId, personId, sessionId ?? null];
    return this.database.read(ctx, async (tx) => {
      const [[row], roles] = await Promise.all([tx.query<PersonFound>(BY_PERSON, values), this.roles.of(tx)]);
      return row && { ...asPerson(ctx, row, 'tenant', roles), sessionId };
    });
  }

  /** The supplier behind a link session: one supplier, one case. */
  async byLink(space: Space, token: string, correlationId: string): Promise<TenantContext | undefined> {
    const ctx = systemContext(space.tenantId, space.partnerId, correlationId);
    const [row] = await this.database.read(ctx, (tx) =>
      tx.query<{ id: string; supplierId: string; caseId: string; name: string }>(BY_LINK, [
        space.tenantId,
        tokenHash(token),
        tx.at,
      ]),
    );
    if (!row) return undefined;
    const actor: Actor = {
      kind: 'supplier',
      id: row.id,
      scopeKind: 'tenant',
      tenantId: space.tenantId,
      grants: [],
      supplierId: row.supplierId,
      caseId: row.caseId,
    };
    return { ...ctx, actor, actorName: row.name, supplierId: row.supplierId };
  }

  /**
   * A program's key, as it comes from an address. A good one is believed for two seconds, so that a burst costs one look;
   * revoking works after that. One that comes from outside its networks is refused, and its tenant's log says so.
   */
  async byApiKey(key: string, address: string, correlationId: string): Promise<TenantContext | undefined> {
    const digest = tokenHash(key).toString('base64');
    const kept = this.#keys.get(digest);
    const known = kept ?? (await this.#readKey(key, address, correlationId));
    if (!known) return undefined;
    if (!kept) this.#keys.set(digest, known);
    const ctx = { ...known.ctx, correlationId };
    if (isFrom(known.networks, address)) return ctx;
    await this.#noteRefused(ctx, address);
    throw wrongNetwork(address);
  }

  async #readKey(key: string, address: string, correlationId: string): Promise<KnownKey | undefined> {
    const parts = parseApiKey(key);
    if (!parts) return undefined;
    const { tenantId, keyId, secret } = parts;
    const ctx = systemContext(tenantId, await this.partners.of(tenantId), correlationId);
    const row = await this.database.read(ctx, (tx) => findKey(tx, keyId));
    if (!row || !sameHash(row.secretHash, tokenHash(secret))) return undefined;
    if (row.status !== 'active') throw suspended();
    const { name, scopes, networks, kind: scopeKind } = row;
    if (!row.isNoted && isFrom(networks, address))
      await this.database.inTenant(ctx, (tx) => noteUse(tx, keyId, networkOf(address)));
    const actor: Actor = { kind: 'apiKey', id: keyId, scopeKind, tenantId, grants: [], scopes };
    return { ctx: { ...ctx, actor, actorName: name }, networks };
  }

  /** Once a minute for a key: whoever has a stolen one shall not fill the log. */
  async #noteRefused(ctx: TenantContext, address: string): Promise<void> {
    const { id } = ctx.actor;
    if (this.#refused.has(id)) return;
    this.#refused.set(id, true);
    await this.database.inTenant(ctx, async (tx) => {
      tx.audit({ action: 'apiKey.refused', subject: { kind: 'ApiKey', id }, details: { network: networkOf(address) } });
    });
  }
}

interface KnownKey {
  readonly ctx: TenantContext;
  readonly networks: readonly string[];
}

interface PersonFound {
  personId: string;
  name: string;
  grants: { role: string; unitId: string | null }[];
}

interface SessionFound extends PersonFound {
  sessionId: string;
  byMailLink: boolean;
  isConfirmed: boolean;
  isSeen: boolean;
}

function asPerson(ctx: TenantContext, row: PersonFound, scopeKind: Space['kind'], roles: RolesHere): TenantContext {
  const { book, standing } = roles;
  const held = { grants: standing(row.grants).holds, given: row.grants, roles: book };
  const actor: Actor = { kind: 'person', id: row.personId, scopeKind, tenantId: ctx.tenantId, ...held };
  return { ...ctx, actor, actorName: row.name };
}

export const correlationOf = (header: unknown): string =>
  typeof header === 'string' && /^[A-Za-z0-9._:-]{1,100}$/.test(header) ? header : newId();

const PERSON = `
  p.id AS "personId", p.name,
    coalesce((SELECT jsonb_agg(jsonb_build_object('role', g.role, 'unitId', g.unit_id) ORDER BY g.granted_at, g.id) FROM role_grant g
      WHERE g.tenant_id = p.tenant_id AND g.person_id = p.id AND g.revoked_at IS NULL), '[]') AS grants`;

const BY_PERSON = `
  SELECT ${PERSON} FROM person p WHERE p.tenant_id = $1 AND p.id = $2 AND p.status = 'active'
    AND NOT EXISTS (SELECT FROM session s WHERE s.tenant_id = $1 AND s.id = $3 AND s.cut_off)`;

const BY_SESSION = `
  SELECT ${PERSON}, s.id AS "sessionId", s.by_mail_link AS "byMailLink", s.seen_at > $3::timestamptz - interval '1 minute' AS "isSeen",
    s.confirmed_at > $3::timestamptz - interval '${CONFIRMED_MINUTES} minutes' AS "isConfirmed"
  FROM session s JOIN person p ON p.tenant_id = s.tenant_id AND p.id = s.person_id
  WHERE s.tenant_id = $1 AND s.token_hash = $2 AND s.host = $4 AND s.stage = 'open' AND s.revoked_at IS NULL AND s.expires_at > $3 AND p.status = 'active'
    AND s.seen_at > $3::timestamptz - interval '${IDLE}'`;

const SEEN = `UPDATE session SET seen_at = $3 WHERE tenant_id = $1 AND id = $2 AND seen_at < $3`;

const BY_LINK = `
  SELECT l.id, l.supplier_id AS "supplierId", l.case_id AS "caseId", s.name
  FROM supplier_link l JOIN supplier s ON s.tenant_id = l.tenant_id AND s.id = l.supplier_id
  WHERE l.tenant_id = $1 AND l.token_hash = $2 AND l.revoked_at IS NULL AND l.expires_at > $3
    AND (l.listed_from IS NULL OR (s.status = 'active' AND EXISTS (
      SELECT FROM supplier_link f WHERE f.tenant_id = l.tenant_id AND f.id = l.listed_from AND f.revoked_at IS NULL)))`;
