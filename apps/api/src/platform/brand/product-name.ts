import type { Tx } from '../database/tx.ts';

/** The product's own name: what is stored as the system's in histories and logs, and shown to nobody but its operator. */
export const HOUSE = 'Clearhold';

const NAME = `
  SELECT coalesce((SELECT product_name FROM brand WHERE tenant_id = $1), (SELECT product_name FROM brand WHERE tenant_id = $2),
    (SELECT name FROM scope WHERE tenant_id = $2 AND id = $2)) AS name`;

/** What the product is called in the transaction's space: by its brand, else its partner's, else by the partner's name. */
export async function productName(tx: Tx): Promise<string> {
  const [row] = await tx.query<{ name: string | null }>(NAME, [tx.ctx.tenantId, tx.ctx.partnerId]);
  return row?.name ?? 'The service';
}

/** Words as they are kept, with the product's own name replaced by the brand's. */
export const worn = (words: string, brand: string): string => words.replaceAll(HOUSE, () => brand);
