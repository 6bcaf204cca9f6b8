import type { Tx } from '../../platform/database/tx.ts';
import { type Masking, masked } from './masked.ts';

/** How a supplier's invoices went. */
export async function historyOfSupplier(tx: Tx, supplierId: string) {
  const [row] = await tx.query<{ invoices: number; exceptions: number; openCases: number; lastInvoiceAt: Date | null }>(
    `SELECT (SELECT count(*)::int FROM invoice WHERE tenant_id = $1 AND supplier_id = $2) AS invoices,
       (SELECT count(*)::int FROM exception_record WHERE tenant_id = $1 AND supplier_id = $2) AS exceptions,
       (SELECT count(*)::int FROM case_file WHERE tenant_id = $1 AND supplier_id = $2 AND closed_at IS NULL) AS "openCases",
       (SELECT max(created_at) FROM invoice WHERE tenant_id = $1 AND supplier_id = $2) AS "lastInvoiceAt"`,
    [tx.ctx.tenantId, supplierId],
  );
  return row;
}

/** Bank accounts, masked as policy says. */
export async function accountsOf(tx: Tx, supplierId: string, masking: Masking) {
  const rows = await tx.db.supplierBankAccount.findMany({
    where: { tenantId: tx.ctx.tenantId, supplierId },
    orderBy: { proposedAt: 'asc' },
  });
  return rows.map((row) => ({
    ...row,
    iban: masked(row.iban, masking),
    status: row.status.toUpperCase(),
  }));
}
