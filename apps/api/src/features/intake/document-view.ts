import { type AppAbility, defineAbility, row as subjectRow } from '@clearhold/access';
import { money } from '@clearhold/kernel';
import type { Tx } from '../../platform/database/tx.ts';

interface Row {
  id: string;
  unitId: string | null;
  unit: string | null;
  supplierId: string | null;
  status: string;
  format: string | null;
  sha256: string;
  problems: unknown[];
  canonical: unknown;
  sources: unknown;
  partOf: string | null;
  parts: { id: string; status: string; filename: string | null; unitId: string | null; supplierId: string | null }[];
  exceptions: {
    id: string;
    code: string;
    severity: string;
    line: string | null;
    amount: string;
    currency: string;
    evidence: unknown;
    tolerance: unknown;
    summary: string;
    caseId: string | null;
  }[];
}

/** A unit's people read the documents of their unit, a supplier his own. */
export const mayReadDocument = (
  ability: AppAbility,
  { id, unitId, supplierId }: Pick<Row, 'id' | 'unitId' | 'supplierId'>,
): boolean => ability.can('read', subjectRow('Document', { id, unitId, supplierId }));

/** A document as the contract's REST answer shows it, or undefined: not there, or not for the transaction's actor. */
export async function documentView(tx: Tx, id: string): Promise<Record<string, unknown> | undefined> {
  const [row] = await tx.query<Row>(VIEW, [tx.ctx.tenantId, id]);
  const ability = defineAbility(tx.ctx.actor);
  if (!row || !mayReadDocument(ability, row)) return undefined;
  const parts = row.parts.filter((part) => mayReadDocument(ability, part));
  return {
    id: row.id,
    status: row.status,
    ...(row.format ? { format: row.format } : {}),
    sha256: row.sha256,
    ...(row.unit ? { unit: row.unit } : {}),
    ...(row.partOf ? { partOf: row.partOf } : {}),
    ...(parts.length > 0 ? { parts: parts.map(({ id, status, filename }) => ({ id, status, filename })) } : {}),
    problems: row.problems,
    ...(row.canonical ? { canonical: row.canonical } : {}),
    ...(row.sources ? { sources: row.sources } : {}),
    exceptions: row.exceptions.map(({ amount, currency, line, tolerance, ...rest }) => ({
      ...rest,
      ...(tolerance ? { tolerance } : {}),
      amountAtRisk: money(amount, currency),
      ...(line ? { line } : {}),
    })),
  };
}

const VIEW = `
  SELECT d.id, d.unit_id AS "unitId", (SELECT slug FROM scope s WHERE s.tenant_id = d.tenant_id AND s.id = d.unit_id) AS unit,
    d.supplier_id AS "supplierId", d.status, d.format, d.sha256, d.problems, d.canonical, d.sources, d.part_of AS "partOf",
    coalesce((SELECT jsonb_agg(jsonb_build_object('id', p.id, 'status', p.status, 'filename', p.filename, 'unitId', p.unit_id, 'supplierId', p.supplier_id) ORDER BY p.id)
      FROM document p WHERE p.tenant_id = d.tenant_id AND p.part_of = d.id), '[]') AS parts,
    coalesce((SELECT jsonb_agg(jsonb_build_object('id', e.id, 'code', e.code, 'severity', e.severity, 'line', e.line, 'amount', e.amount_at_risk::text,
        'currency', e.currency, 'evidence', e.evidence, 'tolerance', e.tolerance, 'summary', e.summary, 'caseId', e.case_id, 'state', e.state) ORDER BY e.id)
      FROM exception_record e WHERE e.tenant_id = d.tenant_id AND e.document_id = d.id), '[]') AS exceptions
  FROM document d WHERE d.tenant_id = $1 AND d.id = $2`;
