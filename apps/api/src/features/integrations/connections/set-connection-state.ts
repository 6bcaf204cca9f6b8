import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.ts';
import { keepChecked, tellOf } from '../../erp/index.ts';
import type { Place } from '../../tenancy/index.ts';
import { type ConnectionRow, ConnectionsRepository } from './connections.repository.ts';
import { GONE, no, type Refused } from './save-connection.ts';

export type ConnectionState = 'ACTIVE' | 'PAUSED' | 'CLOSED';

const REASON = no('Invalid', {
  code: 'REASON_REQUIRED',
  message: 'Say why, in 5 letters at least.',
  path: 'input.reason',
});
const INCOMPLETE = no('Invalid', {
  code: 'CONNECTION_INCOMPLETE',
  message: 'This connection has no address and sign-in yet.',
  hint: 'Complete it first.',
  path: 'input.id',
});

/** Pauses a link to an ERP, takes it up again, or closes it for good and forgets its secret. */
@Injectable()
export class SetConnectionState {
  constructor(
    private readonly database: Database,
    private readonly connections: ConnectionsRepository,
  ) {}

  async run(
    { ctx }: Place,
    { id, state, reason }: { id: string; state: ConnectionState; reason: string },
  ): Promise<{ connection: ConnectionRow } | Refused> {
    const why = reason.trim();
    if (why.length < 5) return REASON;
    return this.database.inTenant(ctx, async (tx) => {
      const row = await this.connections.find(tx, id);
      if (!row) return GONE;
      if (state === 'ACTIVE' && !row.secret) return INCOMPLETE;
      const [status, before] = [state.toLowerCase(), row.status];
      const secret = state === 'CLOSED' ? null : row.secret;
      await this.connections.save(tx, id, row.connector, { ...row, status, secret });
      await keepChecked(tx);
      await tellOf(tx, id);
      const details = { before, now: status, reason: why };
      const action = { ACTIVE: 'connection.takenUp', PAUSED: 'connection.paused', CLOSED: 'connection.closed' }[state];
      tx.audit({ action, subject: { kind: 'Connection', id }, details });
      return { connection: { ...row, status } };
    });
  }
}
