import type { TableMapping } from '@clearhold/documents/tables';
import { isId } from '@clearhold/kernel';
import { sha256Of } from '../../../platform/blobs/blob-store.ts';
import type { Tx } from '../../../platform/database/tx.ts';

/** A mapping as its row keeps it. */
export interface MappingRow {
  readonly id: string;
  readonly tenantId: string;
  readonly name: string;
  readonly signature: string;
  readonly mapping: TableMapping;
  readonly version: number;
  readonly changedAt: Date;
}

/** A header's signature, of any length, as rows keep it. */
export const hashOf = (signature: string): string => sha256Of(Buffer.from(signature));

/** The mappings that count in a space, its own before those from above, by name. */
export const listMappings = (tx: Tx): Promise<MappingRow[]> =>
  tx.query(`${SHOWN} ORDER BY (tenant_id = $1) DESC, name, id LIMIT 1000`, [tx.ctx.tenantId]);

/** What files are read by: of two mappings of one header, the space's own. */
export const mappingsFor = async (tx: Tx): Promise<TableMapping[]> =>
  (await listMappings(tx)).map(({ mapping }) => mapping);

/** One of the space's own, locked until the transaction ends. */
export async function lockMapping(tx: Tx, id: string): Promise<MappingRow | undefined> {
  if (!isId(id)) return undefined;
  return (await tx.query<MappingRow>(`${SHOWN} WHERE tenant_id = $1 AND id = $2 FOR UPDATE`, [tx.ctx.tenantId, id]))[0];
}

const SHOWN = `
  SELECT id, tenant_id AS "tenantId", name, signature, mapping, version, changed_at AS "changedAt" FROM table_mapping`;
