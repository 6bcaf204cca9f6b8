import type { Tx } from '../../platform/database/tx.ts';

/** The transaction's space bears another name from now on, wherever it is listed; its slug and hosts stay. */
export async function renameSpace(tx: Tx, name: string): Promise<void> {
  await tx.run('UPDATE scope SET name = $2 WHERE tenant_id = $1 AND id = $1', [tx.ctx.tenantId, name]);
}
