import type { Party } from '@clearhold/documents';
import type { Tx } from '../../platform/database/tx.ts';
import { identitiesOf } from './unit-identity.ts';

/** What says who bought: the buyer that a document names, and the orders that it refers to. */
export interface Purchase {
  readonly customer?: Party;
  readonly orderNumbers?: readonly string[];
}

/**
 * The business unit of each purchase: the one that buys under the customer's identity, else the one whose orders are named.
 * Null where neither says one, and where the orders are of several units.
 */
export async function findUnits(tx: Tx, purchases: readonly Purchase[]): Promise<(string | null)[]> {
  if (purchases.length === 0) return [];
  const known = purchases.map(({ customer }) => identitiesOf(customer ?? {}));
  const asked = known.flat();
  const rows = await tx.query<{ kind: string; value: string; unit_id: string }>(FIND, [
    tx.ctx.tenantId,
    asked.map((one) => one.kind),
    asked.map((one) => one.value),
    [...new Set(purchases.flatMap(({ orderNumbers }) => orderNumbers ?? []))],
  ]);
  const units = new Map(rows.map((row) => [`${row.kind} ${row.value}`, row.unit_id]));
  return purchases.map(({ orderNumbers = [] }, index) => {
    const named = known[index]!.map(({ kind, value }) => units.get(`${kind} ${value}`)).find(Boolean);
    const ordering = new Set(orderNumbers.flatMap((number) => units.get(`order ${number}`) ?? []));
    return named ?? (ordering.size === 1 ? [...ordering][0]! : null);
  });
}

const FIND = `
  SELECT kind, value, unit_id FROM unit_identity
  WHERE tenant_id = $1 AND (kind, value) IN (SELECT k, v FROM unnest($2::text[], $3::text[]) AS asked(k, v))
  UNION ALL
  SELECT 'order', number, unit_id FROM purchase_order WHERE tenant_id = $1 AND number = ANY($4) AND unit_id IS NOT NULL`;
