import { type ApiScope, type AppAbility, apiScopesAt, isApiScope } from '@clearhold/access';
import { isId, newId, type Refusal } from '@clearhold/kernel';
import { Injectable } from '@nestjs/common';
import { tokenHash } from '../../platform/auth/secrets.ts';
import { Database } from '../../platform/database/database.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { DutyCheck } from '../duties/index.ts';
import type { Place } from '../tenancy/index.ts';
import { formatApiKey } from './api-key-format.ts';
import { remindOfEnd } from './keys/key-ending.jobs.ts';
import { networksFault, tidyNetworks } from './keys/key-networks.ts';

const LONGEST_DAYS = 365;
const PROVISION = 'people:provision';

export interface KeyRow {
  readonly id: string;
  readonly name: string;
  readonly scopes: string[];
  /** Who answers for it. */
  readonly createdBy: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly lastUsedAt: Date | null;
  readonly revokedAt: Date | null;
  readonly networks: string[];
  readonly lastUsedFrom: string | null;
  readonly replacedBy: string | null;
}

export interface KeyRequest {
  readonly name: string;
  readonly scopes: readonly string[];
  readonly days?: number | null;
  /** Where it is good from; anywhere unless told. */
  readonly networks?: readonly string[] | null;
}

/** Keys of programs: hashed, scoped, ending, revocable; the key itself is shown once. */
@Injectable()
export class ApiKeysService {
  constructor(
    private readonly database: Database,
    private readonly duties: DutyCheck,
  ) {}

  list(tx: Tx): Promise<KeyRow[]> {
    return tx.db.apiKey.findMany({
      where: { tenantId: tx.ctx.tenantId },
      omit: { secretHash: true },
      orderBy: { id: 'desc' },
      take: 500,
    });
  }

  async create(
    place: Place,
    ability: AppAbility,
    request: KeyRequest,
  ): Promise<{ key: KeyRow; secret: string } | Refusal> {
    const fault = checkKey(request, place.kind) ?? mayProvision(ability, request);
    if (fault) return fault;
    return this.database.inTenant(place.ctx, async (tx) => {
      const { name, scopes } = request;
      const maker = { personId: tx.ctx.actor.id, key: { name, scopes } };
      return (await this.duties.refuses(tx, maker, 'input.scopes')) ?? addKey(tx, request);
    });
  }

  /** A key that was revoked before stays as it was. */
  async revoke(place: Place, id: string): Promise<KeyRow | undefined> {
    if (!isId(id)) return undefined;
    return this.database.inTenant(place.ctx, async (tx) => {
      const { tenantId } = tx.ctx;
      const ended = await tx.run(
        'UPDATE api_key SET revoked_at = $3 WHERE tenant_id = $1 AND id = $2 AND revoked_at IS NULL',
        [tenantId, id, tx.at],
      );
      if (ended) tx.audit({ action: 'apiKey.revoked', subject: { kind: 'ApiKey', id } });
      const key = await tx.db.apiKey.findUnique({
        where: { tenantId_id: { tenantId, id } },
        omit: { secretHash: true },
      });
      return key ?? undefined;
    });
  }
}

/** Makes a key in the transaction's space. The key is in the answer and nowhere else. */
export async function addKey(tx: Tx, request: KeyRequest): Promise<{ key: KeyRow; secret: string }> {
  const { tenantId, actor } = tx.ctx;
  const id = newId();
  const { key: secret, secret: kept } = formatApiKey(tenantId, id);
  const expiresAt = new Date(tx.at.getTime() + (request.days ?? LONGEST_DAYS) * 86_400_000);
  const scopes = [...new Set(request.scopes)];
  const networks = tidyNetworks(request.networks);
  const named = { tenantId, id, name: request.name.trim(), scopes, networks };
  const data = { ...named, createdBy: actor.id, createdAt: tx.at, expiresAt };
  const key = await tx.db.apiKey.create({
    data: { ...data, secretHash: Uint8Array.from(tokenHash(kept)) },
    omit: { secretHash: true },
  });
  await remindOfEnd(tx, key);
  tx.audit({
    action: 'apiKey.created',
    subject: { kind: 'ApiKey', id },
    details: { scopes, ...(networks.length && { networks }), expiresAt: expiresAt.toISOString() },
  });
  return { key, secret };
}

export function checkKey({ name, scopes, days, networks }: KeyRequest, kind: Place['kind']): Refusal | undefined {
  const here: readonly ApiScope[] = kind === 'unit' ? [] : apiScopesAt(kind);
  const elsewhere = scopes.find((scope) => isApiScope(scope) && !here.includes(scope));
  if (elsewhere !== undefined || here.length === 0) return notHere(kind, here, elsewhere);
  if (!name.trim() || name.length > 100)
    return { code: 'NAME_INVALID', message: 'A name of 1 to 100 letters is needed.', path: 'input.name' };
  const unknown = scopes.find((scope) => !isApiScope(scope));
  if (unknown !== undefined || scopes.length === 0) {
    const message =
      unknown === undefined
        ? 'A key without a scope could do nothing.'
        : `There is no scope "${unknown.slice(0, 40)}".`;
    return {
      code: 'SCOPE_UNKNOWN',
      message,
      hint: `Choose among ${here.join(', ')}.`,
      path: 'input.scopes',
    };
  }
  if (days != null && (days < 1 || days > LONGEST_DAYS)) {
    return { code: 'DAYS_INVALID', message: `A key ends after 1 to ${LONGEST_DAYS} days.`, path: 'input.days' };
  }
  return networksFault(tidyNetworks(networks));
}

function notHere(kind: Place['kind'], here: readonly ApiScope[], scope: string | undefined): Refusal {
  if (kind === 'tenant')
    return {
      code: 'KEY_NEEDS_PARTNER',
      message: `A key with ${scope} belongs to a partner’s own space.`,
      hint: 'Make it in the partner’s console, or leave the scope out.',
      path: 'input.scopes',
    };
  const own = kind === 'partner' ? `; a partner’s own has scopes among ${here.join(', ')}` : '';
  return {
    code: 'KEY_NEEDS_TENANT',
    message: `API keys belong to a tenant${own}.`,
    hint: 'Name the tenant that the key is for.',
    path: 'input.scope',
  };
}

// Such a key gives out roles: only whoever answers for how people come in makes one.
export const mayProvision = (ability: AppAbility, { scopes }: KeyRequest): Refusal | undefined =>
  scopes.includes(PROVISION) && !ability.can('update', 'SignOn')
    ? {
        code: 'SCOPE_NOT_YOURS',
        message: 'A key that keeps people is made by an administrator.',
        hint: 'Ask one, or leave the scope out.',
        path: 'input.scopes',
      }
    : undefined;

/** A key as the schema shows it: its prefix is what stands before the secret, shortened. */
export const keyView = (tenantId: string, key: KeyRow) => ({
  ...key,
  prefix: `${formatApiKey(tenantId, key.id, '').key.slice(0, 46)}…`,
});
