import { normaliseNumber } from '@clearhold/exceptions';
import type { Tx } from '../../platform/database/tx.ts';

/** More documents than anybody reads through; whoever finds so many types another digit. */
const MOST = 500;
const FEWEST_TYPED = 3;

/** The rendered search for documents whose invoice has this number, or one that begins so; undefined for what is no number. */
export function numberSearch(tenantId: string, search: string): { sql: string; values: unknown[] } | undefined {
  const number = /\d/.test(search) ? normaliseNumber(search) : '';
  if (number === '') return undefined;
  const end = number + (number.length < FEWEST_TYPED ? '\u0001' : '\u{10FFFF}');
  return { sql: BY_NUMBER, values: [tenantId, number, end, MOST] };
}

/** Ids of the documents that bear this invoice number or one that begins so, the newest so many. */
export async function documentsByNumber(tx: Tx, search: string): Promise<string[]> {
  const asked = numberSearch(tx.ctx.tenantId, search);
  if (!asked) return [];
  const rows = await tx.query<{ document_id: string }>(asked.sql, asked.values);
  return rows.map((row) => row.document_id);
}

// LIKE is not trusted below the tenant wall, so no index would be entered by it; a comparison of bytes is.
const BY_NUMBER = `
  SELECT document_id FROM invoice WHERE tenant_id = $1 AND normalised_number ~>=~ $2 AND normalised_number ~<~ $3
  ORDER BY document_id DESC LIMIT $4`;
