import type { Actor } from '@clearhold/access';
import { newId } from '@clearhold/kernel';
import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { sameHash, tokenHash } from '../../platform/auth/secrets.ts';
import { PartnerDirectory } from '../../platform/context/partner-directory.ts';
import { systemContext, type TenantContext } from '../../platform/context/tenant-context.ts';
import { Database } from '../../platform/database/database.ts';
import { suspended } from '../../platform/http/problem.ts';
import type { Space } from '../tenancy/host-directory.ts';
import { parseApiKey } from './api-key-format.ts';

/** Turns what a request carries (cookie, link session, API key) into who acts. Read anew each time: revoking works at once. */
@Injectable()
export class Authenticator {
  readonly #keys = new LRUCache<string, TenantContext>({ max: 10_000, ttl: 2_000 });

  constructor(
    private readonly database: Database,
    private readonly partners: PartnerDirectory,
  ) {}

  /** The person behind a session cookie, in the space of the host alone. */
  async bySession(space: Space, token: string, correlationId: string): Promise<TenantContext | undefined> {
    const ctx = systemContext(space.tenantId, space.partnerId, correlationId);
    const [row] = await this.database.read(ctx, (tx) =>
      tx.query<PersonFound & { sessionId: string; isSeen: boolean }>(BY_SESSION, [
        space.tenantId,
        tokenHash(token),
        tx.at,
        space.host,
      ]),
    );
    if (!row) return undefined;
    const { sessionId } = row;
    if (!row.isSeen) await this.database.inTenant(ctx, (tx) => tx.run(SEEN, [space.tenantId, sessionId, tx.at]));
    return { ...asPerson(ctx, row, space.kind), sessionId };
  }

  /**
   * A person of this tenant as he stands now, for what he decided a moment ago through `sessionId`: undefined once he is no
   * longer active, or once that session was ended from elsewhere.
   */
  async byPerson(ctx: TenantContext, personId: string, sessionId?: string): Promise<TenantContext | undefined> {
    const values = [ctx.tenantId, personId, sessionId ?? null];
    const [row] = await this.database.read(ctx, (tx) => tx.query<PersonFound>(BY_PERSON, values));
    return row && { ...asPerson(ctx, row, 'tenant'), sessionId };
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

  /** A program's key. A good one is believed for two seconds, so that a burst costs one look; revoking works after that. */
  async byApiKey(key: string, correlationId: string): Promise<TenantContext | undefined> {
    const digest = tokenHash(key).toString('base64');
    const known = this.#keys.get(digest);
    if (known) return { ...known, correlationId };
    const ctx = await this.#readKey(key, correlationId);
    if (ctx) this.#keys.set(digest, ctx);
    return ctx;
  }

  async #readKey(key: string, correlationId: string): Promise<TenantContext | undefined> {
    const parts = parseApiKey(key);
    if (!parts) return undefined;
    const partnerId = await this.partners.of(parts.tenantId);
    const ctx = systemContext(parts.tenantId, partnerId, correlationId);
    const [row] = await this.database.read(ctx, (tx) =>
      tx.query<{
        name: string;
        secretHash: Buffer;
        scopes: string[];
        kind: Space['kind'];
        status: string;
        isNoted: boolean;
      }>(BY_KEY, [parts.tenantId, parts.keyId, tx.at]),
    );
    if (!row || !sameHash(row.secretHash, tokenHash(parts.secret))) return undefined;
    if (row.status !== 'active') throw suspended();
    // Whoever revokes a key is told when it was used last: noted once a minute, not at each call.
    if (!row.isNoted) await this.database.inTenant(ctx, (tx) => tx.run(USED, [parts.tenantId, parts.keyId, tx.at]));
    const actor: Actor = {
      kind: 'apiKey',
      id: parts.keyId,
      scopeKind: row.kind,
      tenantId: parts.tenantId,
      grants: [],
      scopes: row.scopes,
    };
    return { ...ctx, actor, actorName: row.name };
  }
}

interface PersonFound {
  personId: string;
  name: string;
  grants: { role: string; unitId: string | null }[];
}

function asPerson(ctx: TenantContext, row: PersonFound, scopeKind: Space['kind']): TenantContext {
  const actor: Actor = { kind: 'person', id: row.personId, scopeKind, tenantId: ctx.tenantId, grants: row.grants };
  return { ...ctx, actor, actorName: row.name };
}

export const correlationOf = (header: unknown): string =>
  typeof header === 'string' && /^[A-Za-z0-9._:-]{1,100}$/.test(header) ? header : newId();

const PERSON = `
  p.id AS "personId", p.name,
    coalesce((SELECT jsonb_agg(jsonb_build_object('role', g.role, 'unitId', g.unit_id)) FROM role_grant g
      WHERE g.tenant_id = p.tenant_id AND g.person_id = p.id AND g.revoked_at IS NULL), '[]') AS grants`;

const BY_PERSON = `
  SELECT ${PERSON} FROM person p WHERE p.tenant_id = $1 AND p.id = $2 AND p.status = 'active'
    AND NOT EXISTS (SELECT FROM session s WHERE s.tenant_id = $1 AND s.id = $3 AND s.cut_off)`;

const BY_SESSION = `
  SELECT ${PERSON}, s.id AS "sessionId", s.seen_at > $3::timestamptz - interval '1 minute' AS "isSeen"
  FROM session s JOIN person p ON p.tenant_id = s.tenant_id AND p.id = s.person_id
  WHERE s.tenant_id = $1 AND s.token_hash = $2 AND s.host = $4 AND s.stage = 'open' AND s.revoked_at IS NULL AND s.expires_at > $3 AND p.status = 'active'`;

const SEEN = `UPDATE session SET seen_at = $3 WHERE tenant_id = $1 AND id = $2 AND seen_at < $3`;

const BY_LINK = `
  SELECT l.id, l.supplier_id AS "supplierId", l.case_id AS "caseId", s.name
  FROM supplier_link l JOIN supplier s ON s.tenant_id = l.tenant_id AND s.id = l.supplier_id
  WHERE l.tenant_id = $1 AND l.token_hash = $2 AND l.revoked_at IS NULL AND l.expires_at > $3`;

const BY_KEY = `
  SELECT k.name, k.secret_hash AS "secretHash", k.scopes, s.kind, s.status,
    coalesce(k.last_used_at > $3::timestamptz - interval '1 minute', false) AS "isNoted"
  FROM api_key k JOIN scope s ON s.tenant_id = k.tenant_id AND s.id = k.tenant_id
  WHERE k.tenant_id = $1 AND k.id = $2 AND k.revoked_at IS NULL AND k.expires_at > $3`;

const USED = `
  UPDATE api_key SET last_used_at = $3
  WHERE tenant_id = $1 AND id = $2 AND (last_used_at IS NULL OR last_used_at <= $3::timestamptz - interval '1 minute')`;
