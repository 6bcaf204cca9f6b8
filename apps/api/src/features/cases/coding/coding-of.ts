import type { Tx } from '../../../platform/database/tx.ts';

/** What people said a line is for. */
export interface LineCoding {
  readonly line: string;
  readonly account: string;
  readonly costCentre: string | null;
}

/** How people coded the lines of a case's invoice, in whichever of its cases: the latest word for each line. */
export function codingOf(tx: Tx, caseId: string): Promise<LineCoding[]> {
  return tx.query<LineCoding>(CODED, [tx.ctx.tenantId, caseId]);
}

const CODED = `
  SELECT DISTINCT ON (l.line) l.line, l.account, l.cost_centre AS "costCentre" FROM case_file c
  JOIN case_file o ON o.tenant_id = c.tenant_id AND o.invoice_id = c.invoice_id
  JOIN coded_line l ON l.tenant_id = o.tenant_id AND l.case_id = o.id
  WHERE c.tenant_id = $1 AND c.id = $2 ORDER BY l.line, l.coded_at DESC`;
