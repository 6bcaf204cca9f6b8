import { newId } from '@clearhold/kernel';
import { Injectable } from '@nestjs/common';
import type { TenantContext } from '../../../platform/context/tenant-context.ts';
import { Database } from '../../../platform/database/database.ts';
import type { Tx } from '../../../platform/database/tx.ts';
import { DutyCheck } from '../../duties/index.ts';
import { gone, hoursFault, nameFault, no, type Refused } from '../refused.ts';
import { WebhookSecrets } from '../signing/sealed-pair.ts';
import { isSigningSecret, newSigningSecret } from '../signing/standard-signature.ts';
import { findSource, listSources, type SourceRow } from './source-rows.ts';

const MOST = 20;
const HOUR_MS = 3_600_000;

/** The key is in the answer where one was made here, and nowhere else. */
export type SavedSource = { readonly source: SourceRow; readonly secret?: string } | Refused;

/** Makes the addresses at which others send events in, gives them new keys, and closes them. */
@Injectable()
export class SaveSource {
  constructor(
    private readonly database: Database,
    private readonly secrets: WebhookSecrets,
    private readonly duties: DutyCheck,
  ) {}

  /** `key`: the sender's own, where it makes the key itself. */
  async add(ctx: TenantContext, given: { name: string; key?: string | null }): Promise<SavedSource> {
    const name = given.name.trim();
    const fault =
      nameFault(name) ?? keyFault(given.key) ?? (ctx.actor.scopeKind === 'tenant' ? undefined : TENANTS_ONLY);
    if (fault) return fault;
    return this.database.inTenant(ctx, async (tx) => {
      if ((await listSources(tx)).length >= MOST) return TOO_MANY;
      const conflict = await this.#conflict(tx, name, 'input.name');
      if (conflict) return conflict;
      const [id, secret] = [newId<string>(), given.key ?? newSigningSecret()];
      await tx.run(ADD, [ctx.tenantId, id, name, this.secrets.seal(secret), ctx.actor.id, tx.at]);
      tx.audit({ action: 'hookSource.added', subject: { kind: 'HookSource', id }, details: { name } });
      return { source: (await findSource(tx, id))!, ...(given.key ? {} : { secret }) };
    });
  }

  /** A new key; the one before is good beside it for some hours. Whoever renews it answers for the new one. */
  async rotate(ctx: TenantContext, given: { id: string; hours: number; key?: string | null }): Promise<SavedSource> {
    const { id, hours, key } = given;
    const fault = hoursFault(hours) ?? keyFault(key);
    if (fault) return fault;
    return this.database.inTenant(ctx, async (tx) => {
      const source = await findSource(tx, id);
      if (!source) return gone('source');
      const conflict = await this.#conflict(tx, source.name, 'input.id');
      if (conflict) return conflict;
      const secret = key ?? newSigningSecret();
      const until = new Date(tx.at.getTime() + hours * HOUR_MS);
      await tx.run(ROTATE, [ctx.tenantId, id, this.secrets.seal(secret), until, ctx.actor.id]);
      const details = { formerUntil: until.toISOString() };
      tx.audit({ action: 'hookSource.rotated', subject: { kind: 'HookSource', id }, details });
      return { source: (await findSource(tx, id))!, ...(key ? {} : { secret }) };
    });
  }

  /** From here on there is nothing at its address. */
  async close(ctx: TenantContext, id: string): Promise<{ source: SourceRow } | Refused> {
    return this.database.inTenant(ctx, async (tx) => {
      const source = await findSource(tx, id);
      if (!source) return gone('source');
      await tx.run(CLOSE, [ctx.tenantId, id]);
      tx.audit({ action: 'hookSource.closed', subject: { kind: 'HookSource', id } });
      return { source };
    });
  }

  // Whoever has the key can change orders and suppliers as an API key for events can.
  async #conflict(tx: Tx, name: string, path: string): Promise<Refused | undefined> {
    const maker = { personId: tx.ctx.actor.id, key: { name, scopes: ['events:write'] } };
    const conflict = await this.duties.refuses(tx, maker, path);
    return conflict && no('Invalid', conflict);
  }
}

const keyFault = (key: string | null | undefined): Refused | undefined =>
  key == null || isSigningSecret(key)
    ? undefined
    : no('Invalid', {
        code: 'KEY_INVALID',
        message: 'This is no signing key.',
        hint: 'whsec_ and 24 to 64 bytes in Base64, as Standard Webhooks writes them.',
        path: 'input.key',
      });

const TOO_MANY = no('Conflict', {
  code: 'SOURCES_TOO_MANY',
  message: `There are ${MOST} sources already, as many as there may be.`,
  hint: 'Close one that is not needed any more.',
});
const TENANTS_ONLY = no('Invalid', {
  code: 'TENANTS_ONLY',
  message: 'Events come in to a tenant.',
  hint: 'Make the source in the tenant’s own pages.',
});
const ADD = `INSERT INTO hook_source (tenant_id, id, name, secret, created_by, created_at) VALUES ($1, $2, $3, $4, $5, $6)`;
const ROTATE = `
  UPDATE hook_source SET former_secret = secret, former_until = $4, former_by = created_by, secret = $3, created_by = $5
  WHERE tenant_id = $1 AND id = $2 AND status = 'active'`;
const CLOSE = `
  UPDATE hook_source SET status = 'closed', secret = NULL, former_secret = NULL, former_until = NULL WHERE tenant_id = $1 AND id = $2`;
