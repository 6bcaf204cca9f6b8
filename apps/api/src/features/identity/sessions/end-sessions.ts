import type { Tx } from '../../../platform/database/tx.ts';

/** Ends a person's sessions from elsewhere: `only` one, or all but the one to `keep`. How many were ended. */
export function endSessionsOf(
  tx: Tx,
  personId: string,
  { only, keep }: { only?: string; keep?: string } = {},
): Promise<number> {
  return tx.run(END, [tx.ctx.tenantId, personId, only ?? null, keep ?? null, tx.at]);
}

const END = `
  UPDATE session SET revoked_at = $5, cut_off = true
  WHERE tenant_id = $1 AND person_id = $2 AND ($3::uuid IS NULL OR id = $3) AND ($4::uuid IS NULL OR id <> $4) AND revoked_at IS NULL`;
