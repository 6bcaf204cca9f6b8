import { isId, newId } from '@clearhold/kernel';
import { Injectable } from '@nestjs/common';
import type { TenantContext } from '../../platform/context/tenant-context.ts';
import { Database } from '../../platform/database/database.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { newSigningSecret } from '../webhooks/index.ts';
import { type ChannelKind, settingsOf } from './channel-kinds.ts';
import { type ChannelRow, findChannel, listChannels } from './channel-rows.ts';
import { ChannelSecrets } from './channel-secrets.ts';
import { lookNow } from './folders/look-into-folders.ts';
import { GONE, no, type Refused } from './refused.ts';

const MOST = 50;

export interface ChannelInput {
  readonly id?: string | null;
  readonly kind?: string | null;
  readonly name: string;
  readonly settings?: unknown;
  readonly unit?: string | null;
}

/** The key is in the answer where one was made here, and nowhere else. */
export type SavedChannel = { readonly channel: ChannelRow; readonly secret?: string } | Refused;

/** Sets up the ways by which documents come in, changes them, and gives new keys to those that are sent to. */
@Injectable()
export class SaveChannel {
  constructor(
    private readonly database: Database,
    private readonly secrets: ChannelSecrets,
  ) {}

  async save(ctx: TenantContext, input: ChannelInput): Promise<SavedChannel> {
    const name = input.name.trim();
    const fault = name.length < 1 || name.length > 80 ? NAME : ctx.actor.scopeKind === 'tenant' ? undefined : TENANTS;
    if (fault) return fault;
    return this.database.inTenant(ctx, async (tx) => {
      const before = input.id ? await findChannel(tx, input.id) : undefined;
      if (input.id && !before) return GONE;
      const kind = before?.kind ?? (input.kind?.toLowerCase() as ChannelKind | undefined);
      if (!kind) return KIND;
      const checked = settingsOf(kind, input.settings ?? before?.settings);
      if ('fault' in checked) return no('Invalid', checked.fault);
      const unitId = input.unit === undefined ? (before?.unitId ?? null) : input.unit;
      if (unitId !== null && !(await isUnit(tx, unitId))) return UNIT;
      const row = { name, settings: checked.settings, unitId };
      return before ? this.#change(tx, before, row) : this.#add(tx, kind, row);
    });
  }

  /** The key before ends at once: what is signed with it is refused from here on. */
  async renewKey(ctx: TenantContext, id: string): Promise<SavedChannel> {
    return this.database.inTenant(ctx, async (tx) => {
      const channel = await findChannel(tx, id);
      if (!channel) return GONE;
      if (channel.kind !== 'mail') return KEYLESS;
      const secret = newSigningSecret();
      await tx.run(RENEW, [ctx.tenantId, id, this.secrets.seal(secret)]);
      tx.audit({ action: 'channel.keyRenewed', subject: { kind: 'Channel', id } });
      return { channel, secret };
    });
  }

  async #add(tx: Tx, kind: ChannelKind, { name, settings, unitId }: Row): Promise<SavedChannel> {
    if ((await listChannels(tx)).length >= MOST) return TOO_MANY;
    const id = newId<string>();
    const secret = kind === 'mail' ? newSigningSecret() : undefined;
    const sealed = secret === undefined ? null : this.secrets.seal(secret);
    await tx.run(ADD, [
      ...[tx.ctx.tenantId, id, name, kind, JSON.stringify(settings), sealed, unitId, tx.ctx.actor.id, tx.at],
    ]);
    tx.audit({ action: 'channel.added', subject: { kind: 'Channel', id }, details: { name, kind, unitId } });
    if (kind === 'directory') await lookNow(tx, id);
    return { channel: (await findChannel(tx, id))!, ...(secret ? { secret } : {}) };
  }

  async #change(tx: Tx, { id, ...before }: ChannelRow, { name, settings, unitId }: Row): Promise<SavedChannel> {
    await tx.run(CHANGE, [tx.ctx.tenantId, id, name, JSON.stringify(settings), unitId]);
    const details = {
      before: { name: before.name, settings: before.settings, unitId: before.unitId },
      name,
      settings,
      unitId,
    };
    tx.audit({ action: 'channel.changed', subject: { kind: 'Channel', id }, details });
    return { channel: (await findChannel(tx, id))! };
  }
}

interface Row {
  readonly name: string;
  readonly settings: Record<string, unknown>;
  readonly unitId: string | null;
}

const isUnit = async (tx: Tx, id: string): Promise<boolean> =>
  isId(id) && (await tx.query(IS_UNIT, [tx.ctx.tenantId, id])).length === 1;

const NAME = no('Invalid', {
  code: 'NAME_INVALID',
  message: 'A name of 1 to 80 letters is needed.',
  path: 'input.name',
});
const KIND = no('Invalid', {
  code: 'KIND_NEEDED',
  message: 'Say which kind of channel this is.',
  path: 'input.kind',
});
const KEYLESS = no('Invalid', {
  code: 'NO_KEY',
  message: 'Only an address that takes mails has a key.',
  path: 'input.id',
});
const UNIT = no('Invalid', {
  code: 'UNIT_UNKNOWN',
  message: 'There is no such business unit.',
  hint: 'Name one of this tenant, or none.',
  path: 'input.unit',
});
const TENANTS = no('Invalid', {
  code: 'TENANTS_ONLY',
  message: 'Documents come in to a tenant.',
  hint: 'Set the channel up in the tenant’s own pages.',
  path: 'input.name',
});
const TOO_MANY = no('Conflict', {
  code: 'CHANNELS_TOO_MANY',
  message: `There are ${MOST} channels already, as many as there may be.`,
  hint: 'Close one that is not needed any more.',
});

const IS_UNIT = `SELECT FROM scope WHERE tenant_id = $1 AND id = $2 AND kind = 'unit'`;
const ADD = `
  INSERT INTO channel (tenant_id, id, name, kind, settings, secret, unit_id, created_by, created_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`;
const CHANGE = 'UPDATE channel SET name = $3, settings = $4, unit_id = $5 WHERE tenant_id = $1 AND id = $2';
const RENEW = 'UPDATE channel SET secret = $3 WHERE tenant_id = $1 AND id = $2';
