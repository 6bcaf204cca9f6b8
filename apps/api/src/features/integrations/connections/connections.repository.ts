import { isId } from '@clearhold/kernel';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx.ts';

/** A connection without its secret. */
export interface ConnectionRow {
  readonly id: string;
  readonly connector: string;
  readonly title: string;
  readonly url: string;
  readonly status: string;
  readonly config: Record<string, unknown>;
  readonly lastEventAt: Date | null;
}

export interface WithSecret extends ConnectionRow {
  readonly secret: Uint8Array | null;
}

type Written = Pick<WithSecret, 'title' | 'url' | 'status' | 'config' | 'secret'>;

/** A tenant's links to its ERP. */
@Injectable()
export class ConnectionsRepository {
  /** Never with secret; one that was closed is history. */
  list(tx: Tx): Promise<ConnectionRow[]> {
    return tx.query(
      `${SELECT} FROM connection WHERE tenant_id = $1 AND status <> 'closed' ORDER BY title, id LIMIT 200`,
      [tx.ctx.tenantId],
    );
  }

  /** Whether the space is a sample tenant: it has no ERP. */
  async isOfSample(tx: Tx): Promise<boolean> {
    const [row] = await tx.query<{ sample: boolean }>('SELECT sample FROM scope WHERE tenant_id = $1 AND id = $1', [
      tx.ctx.tenantId,
    ]);
    return row?.sample ?? false;
  }

  async find(tx: Tx, id: string): Promise<WithSecret | undefined> {
    if (!isId(id)) return undefined;
    const [row] = await tx.query<WithSecret>(
      `${SELECT}, secret FROM connection WHERE tenant_id = $1 AND id = $2 AND status <> 'closed' FOR UPDATE`,
      [tx.ctx.tenantId, id],
    );
    return row;
  }

  async save(tx: Tx, id: string, connector: string, row: Written): Promise<void> {
    const { title, url, status, config, secret } = row;
    await tx.run(SAVE, [tx.ctx.tenantId, id, connector, title, url, JSON.stringify(config), secret, status, tx.at]);
  }

  async heard(tx: Tx, id: string): Promise<void> {
    await tx.run('UPDATE connection SET last_event_at = $3 WHERE tenant_id = $1 AND id = $2', [
      tx.ctx.tenantId,
      id,
      tx.at,
    ]);
  }
}

const SELECT = `SELECT id, connector, title, url, status, config, last_event_at AS "lastEventAt"`;
const SAVE = `
  INSERT INTO connection (tenant_id, id, connector, title, url, config, secret, status, created_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
  ON CONFLICT (tenant_id, id) DO UPDATE SET title = $4, url = $5, config = $6, secret = $7, status = $8`;
