import type { SupplierTwin } from '@clearhold/exceptions';
import type { Tx } from '../../platform/database/tx.ts';
import { SHORTEST, taxKey } from './tax-key.ts';

/** A supplier's record, and the VAT number that it may share with others. */
interface Named {
  readonly id: string;
  readonly tax_id: string | null;
  readonly country: string | null;
}

const MOST = 20;

/** Other records of the master data with the VAT number or an account of these, by the id of these; at most twenty each. */
export async function twinsOf(tx: Tx, suppliers: readonly Named[]): Promise<ReadonlyMap<string, SupplierTwin[]>> {
  if (suppliers.length === 0) return new Map();
  const asked = suppliers.map(({ id, tax_id, country }) => ({ id, numbers: spellings(tax_id, country) }));
  const rows = await tx.query<SupplierTwin & { of: string }>(TWINS, [tx.ctx.tenantId, JSON.stringify(asked)]);
  const found = new Map<string, SupplierTwin[]>();
  for (const { of, ...twin } of rows) {
    const known = found.get(of) ?? [];
    if (known.length < MOST) found.set(of, [...known, twin]);
  }
  return found;
}

// Without what separates its digits, and with and without the country that it begins with.
function spellings(taxId: string | null, country: string | null): string[] {
  if (!taxId) return [];
  const number = taxKey(taxId);
  const bare = number.replace(/^[A-Z]{2}/, '');
  const written = bare === number ? `${country?.toUpperCase() ?? ''}${number}` : bare;
  return [...new Set([number, written])].filter((one) => one.length >= SHORTEST);
}

const TWINS = `
  WITH asked AS (SELECT r.id, r.numbers FROM jsonb_to_recordset($2::jsonb) AS r(id uuid, numbers text[])),
  pairs AS (
    SELECT a.id AS of, s.id, true AS tax, false AS account FROM asked a JOIN supplier s ON s.tenant_id = $1 AND s.tax_key = ANY(a.numbers)
    UNION ALL
    SELECT a.id, other.supplier_id, false, true FROM asked a
    JOIN supplier_bank_account own ON own.tenant_id = $1 AND own.supplier_id = a.id AND own.status <> 'revoked'
    JOIN supplier_bank_account other ON other.tenant_id = $1 AND other.account_key = own.account_key AND other.status <> 'revoked')
  SELECT p.of, s.id, s.source_id AS "sourceId", s.name, s.status, bool_or(p.tax) AS "sameTaxId", bool_or(p.account) AS "sameAccount"
  FROM pairs p JOIN supplier s ON s.tenant_id = $1 AND s.id = p.id AND s.source_version > 0
  WHERE p.id <> p.of GROUP BY p.of, s.id, s.source_id, s.name, s.status ORDER BY p.of, s.source_id`;
