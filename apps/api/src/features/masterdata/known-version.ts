import type { Tx } from '../../platform/database/tx.ts';
import { Problem } from '../../platform/http/problem.ts';

/** A record that was not saved, since its version is not above the one that is known. */
export interface Unsaved {
  readonly table: 'supplier' | 'purchase_order' | 'goods_receipt';
  readonly sourceId: string;
  readonly sourceVersion: number;
  readonly canonical: object;
}

/**
 * Passes where the very same record is known already: sending it again is no error. Else throws a Problem, 409: its version
 * is known with other content, or a newer one is.
 */
export async function passIfKnown(tx: Tx, { table, sourceId, sourceVersion, canonical }: Unsaved): Promise<void> {
  const [known] = await tx.query<{ version: string; same: boolean }>(
    `SELECT source_version AS version, canonical = $3::jsonb AS same FROM ${table} WHERE tenant_id = $1 AND source_id = $2`,
    [tx.ctx.tenantId, sourceId, JSON.stringify(canonical)],
  );
  if (Number(known?.version) !== sourceVersion) throw stale(`A newer version of ${sourceId} is known already.`, NEWER);
  if (!known?.same) throw stale(`This version of ${sourceId} is known already, with other content.`, OTHERWISE);
}

const NEWER = 'Read the record again at its source and send its present version. Nothing was changed.';
const OTHERWISE = 'Send what changed under a higher version. Nothing was changed.';

const stale = (detail: string, hint: string) => new Problem(409, 'STALE_VERSION', 'Stale version', detail, hint);
