import type { Tx } from '../../../platform/database/tx.ts';

/** Numbers of the cases on the same invoice that a release waits for: those that people still decide. */
export async function siblingsWaitedFor(tx: Tx, caseId: string): Promise<number[]> {
  const rows = await tx.query<{ number: number }>(
    `SELECT o.number FROM case_file c JOIN case_file o ON o.tenant_id = c.tenant_id AND o.invoice_id = c.invoice_id AND o.id <> c.id
     WHERE c.tenant_id = $1 AND c.id = $2 AND o.closed_at IS NULL AND o.state <> 'WAITING_ERP'
       AND (o.primary_code = 'INT.CODE_UNKNOWN' OR NOT o.primary_code LIKE 'INT.%') ORDER BY o.number`,
    [tx.ctx.tenantId, caseId],
  );
  return rows.map((row) => row.number);
}

/** What a release waits for besides the ERP, in words; null where nothing stands in its way. */
export function siblingWords(numbers: readonly number[]): string | null {
  if (numbers.length === 0) return null;
  const named = numbers.length === 1 ? `case ${numbers[0]}` : `cases ${numbers.join(', ')}`;
  return `Waits for ${named} on the same invoice: it is released once all of them are decided.`;
}
