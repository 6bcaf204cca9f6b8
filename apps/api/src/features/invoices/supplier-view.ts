import type { Tx } from '../../platform/database/tx.ts';
import type { AccountSeal } from '../accounts/index.ts';
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
export async function accountsOf(tx: Tx, supplierId: string, masking: Masking, seals: AccountSeal) {
  const rows = await tx.db.supplierBankAccount.findMany({
    where: { tenantId: tx.ctx.tenantId, supplierId },
    orderBy: { proposedAt: 'asc' },
  });
  return rows.map((row) => ({
    ...{ id: row.id, proposedAt: row.proposedAt, verifiedAt: row.verifiedAt },
    iban: masking === 'off' ? numberOf(row, seals) : masked(row.shown ?? row.iban ?? '', masking),
    status: row.status.toUpperCase(),
  }));
}

function numberOf({ sealedIban, iban }: { sealedIban: Uint8Array | null; iban: string | null }, seals: AccountSeal) {
  return sealedIban ? seals.open(sealedIban) : (iban ?? '');
}

/** Changes of the supplier's bank details, the latest first, masked as policy says. */
export async function bankChangesOf(tx: Tx, supplierId: string, masking: Masking) {
  const rows = await tx.query<Omit<ShownChange, 'iban'> & { shown: string }>(CHANGES, [tx.ctx.tenantId, supplierId]);
  return rows.map(({ shown, ...row }) => ({ ...row, iban: masked(shown, masking === 'off' ? 'lastFour' : masking) }));
}

interface ShownChange {
  readonly id: string;
  readonly version: number;
  readonly iban: string;
  readonly state: string;
  readonly proposedAt: Date;
  readonly endedAt: Date | null;
  readonly caseId: string;
  readonly caseNumber: number;
}

const CHANGES = `
  SELECT b.id, b.version, b.shown, upper(regexp_replace(b.state, '([A-Z])', '_\\1', 'g')) AS state, b.proposed_at AS "proposedAt", b.ended_at AS "endedAt",
    c.id AS "caseId", c.number AS "caseNumber"
  FROM bank_change b JOIN case_file c ON c.tenant_id = b.tenant_id AND c.id = b.case_id
  WHERE b.tenant_id = $1 AND b.supplier_id = $2 ORDER BY b.version DESC LIMIT 50`;
