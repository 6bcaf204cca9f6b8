import type { Tx } from '../../platform/database/tx.ts';

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

/** Bank accounts with all but their last four characters masked. Looking at them is noted by who may. */
export async function accountsOf(tx: Tx, supplierId: string) {
  const rows = await tx.db.supplierBankAccount.findMany({
    where: { tenantId: tx.ctx.tenantId, supplierId },
    orderBy: { proposedAt: 'asc' },
  });
  return rows.map((row) => ({
    ...row,
    iban: `${'•'.repeat(Math.max(0, row.iban.length - 4))}${row.iban.slice(-4)}`,
    status: row.status.toUpperCase(),
  }));
}
