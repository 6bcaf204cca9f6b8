import { Injectable } from '@nestjs/common';
import type { TenantContext } from '../../platform/context/tenant-context.ts';
import { Database } from '../../platform/database/database.ts';
import { type ChannelRow, findChannel } from './channel-rows.ts';
import { lookNow } from './folders/look-into-folders.ts';
import { GONE, no, type Refused } from './refused.ts';

export type ChannelState = 'ACTIVE' | 'PAUSED' | 'CLOSED';

/** Has a channel rest, takes it up again, or closes it for good and forgets its secret. */
@Injectable()
export class SetChannelState {
  constructor(private readonly database: Database) {}

  /** Looks into a channel's folder at once, though it failed and rests. */
  async tryNow(ctx: TenantContext, id: string): Promise<{ channel: ChannelRow } | Refused> {
    return this.database.inTenant(ctx, async (tx) => {
      const channel = await findChannel(tx, id);
      if (!channel) return GONE;
      if (channel.kind === 'mail' || channel.status !== 'active') return NOTHING_TO_TRY;
      await lookNow(tx, id);
      tx.audit({ action: 'channel.tried', subject: { kind: 'Channel', id } });
      return { channel: (await findChannel(tx, id))! };
    });
  }

  async run(ctx: TenantContext, id: string, state: ChannelState): Promise<{ channel: ChannelRow } | Refused> {
    return this.database.inTenant(ctx, async (tx) => {
      const before = await findChannel(tx, id);
      if (!before) return GONE;
      await tx.run(SET[state], [ctx.tenantId, id]);
      if (state === 'ACTIVE' && before.kind === 'directory') await lookNow(tx, id);
      const action = { ACTIVE: 'channel.takenUp', PAUSED: 'channel.paused', CLOSED: 'channel.closed' }[state];
      tx.audit({ action, subject: { kind: 'Channel', id }, details: { before: before.status } });
      return { channel: (await findChannel(tx, id)) ?? before };
    });
  }
}

const NOTHING_TO_TRY = no('Invalid', {
  code: 'NOTHING_TO_TRY',
  message: 'Only a folder that is active can be looked into.',
  hint: 'Take it up first; mails are sent here by themselves.',
  path: 'input.id',
});
const WELL = 'fault = NULL, failures = 0, failing_since = NULL, rest_until = NULL';
const SET: Record<ChannelState, string> = {
  ACTIVE: `UPDATE channel SET status = 'active', ${WELL} WHERE tenant_id = $1 AND id = $2`,
  PAUSED: `UPDATE channel SET status = 'paused', ${WELL} WHERE tenant_id = $1 AND id = $2`,
  CLOSED: `UPDATE channel SET status = 'closed', secret = NULL, ${WELL} WHERE tenant_id = $1 AND id = $2`,
};
