import type { Tx } from '../database/tx.ts';
import { type Worn, wear } from './wear.ts';

/** A space's own name, who signs its mails, and what it wears; the names are never the platform's. */
export interface Brand extends Worn {
  readonly name: string;
  readonly senderName: string;
  readonly senderAddress: string;
  /** Fields that the space's own tenants wear as they are here. */
  readonly locked: readonly string[];
  /** The partner above, if there is one. */
  readonly aboveName: string | null;
  /** 0 while the space has said nothing itself. */
  readonly version: number;
}

/** The brand of the transaction's space; suppliers and partner staff may see it too. */
export async function readBrand(tx: Tx): Promise<Brand> {
  const { tenantId, partnerId } = tx.ctx;
  const ids = [...new Set([tenantId, partnerId])];
  const rows = await tx.db.brand.findMany({ where: { tenantId: { in: ids } } });
  const scopes = await tx.db.scope.findMany({
    where: { OR: ids.map((id) => ({ tenantId: id, id })) },
    select: { id: true, name: true },
  });
  const nameOf = (id: string) => scopes.find((one) => one.id === id)?.name ?? 'The service';
  const own = rows.find((row) => row.tenantId === tenantId);
  const above = tenantId === partnerId ? undefined : rows.find((row) => row.tenantId === partnerId);
  const worn = wear(own, above);
  const name = own?.name ?? nameOf(tenantId);
  return {
    ...worn,
    fields: { ...worn.fields, productName: worn.fields.productName ?? nameOf(partnerId) },
    name,
    senderName: own?.senderName ?? above?.senderName ?? name,
    senderAddress: own?.senderAddress ?? above?.senderAddress ?? 'no-reply@localhost',
    locked: own?.locked ?? [],
    aboveName: above ? nameOf(partnerId) : null,
    version: own?.version ?? 0,
  };
}
