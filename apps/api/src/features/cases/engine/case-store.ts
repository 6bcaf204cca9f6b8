import type { Tx } from '../../../platform/database/tx.ts';
import type { Surroundings } from './case-facts.ts';
import { CASE_COLUMNS, type CaseRow } from './case-row.ts';
import { OWN_CODES_SQL } from './own-codes.ts';

/** Reads cases. Locks are taken by id order, so that two batches never wait for each other in a ring. */
export async function lockCases(tx: Tx, ids: readonly string[]): Promise<Map<string, CaseRow>> {
  const rows = await tx.query<CaseRow>(
    `SELECT ${CASE_COLUMNS} FROM case_file WHERE tenant_id = $1 AND id = ANY($2) ORDER BY id FOR UPDATE`,
    [tx.ctx.tenantId, ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

export async function findCase(tx: Tx, id: string): Promise<CaseRow | undefined> {
  const [row] = await tx.query<CaseRow>(`SELECT ${CASE_COLUMNS} FROM case_file WHERE tenant_id = $1 AND id = $2`, [
    tx.ctx.tenantId,
    id,
  ]);
  return row;
}

/** Whole cases by id, in the order of their ids. */
export async function readCases(tx: Tx, ids: readonly string[]): Promise<CaseRow[]> {
  return tx.query<CaseRow>(`SELECT ${CASE_COLUMNS} FROM case_file WHERE tenant_id = $1 AND id = ANY($2) ORDER BY id`, [
    tx.ctx.tenantId,
    ids,
  ]);
}

/** What stands around these cases: open exceptions, the invoice, who prepared, whom a bank change came from. */
export async function surroundingsOf(tx: Tx, cases: readonly CaseRow[]): Promise<Map<string, Surroundings>> {
  const rows = await tx.query<{
    id: string;
    open_codes: string[] | null;
    payable: string | null;
    status: string | null;
    received_by: string | null;
    contacts: string[] | null;
    phones: string[] | null;
    names: Record<string, string>;
  }>(AROUND, [tx.ctx.tenantId, cases.map((one) => one.id)]);
  return new Map(
    rows.map((row) => [
      row.id,
      {
        openCodes: row.open_codes ?? [],
        invoiceAmount: row.payable ?? undefined,
        invoiceStatus: row.status ?? undefined,
        preparers: row.received_by?.startsWith('person:') ? [row.received_by.slice(7)] : [],
        supplierContacts: row.contacts ?? [],
        supplierPhones: row.phones ?? [],
        names: row.names,
      },
    ]),
  );
}

/** Names of people by id, for the history. */
export async function namesOf(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.query<{ id: string; name: string }>(
    'SELECT id, name FROM person WHERE tenant_id = $1 AND id = ANY($2)',
    [tx.ctx.tenantId, ids],
  );
  return new Map(rows.map((row) => [row.id, row.name]));
}

const AROUND = `
  SELECT c.id, i.payable::text, i.status, d.received_by,
    (SELECT array_agg(DISTINCT e.code) FROM exception_record e WHERE e.tenant_id = $1 AND e.case_id = c.id AND e.state = 'open' AND e.code NOT IN ${OWN_CODES_SQL}) AS open_codes,
    array_remove(ARRAY[s.phone, s.email], NULL) AS contacts, array_remove(ARRAY[s.phone, s.former_phone], NULL) AS phones,
    jsonb_strip_nulls(jsonb_build_object('erpDocument', i.erp_document, 'supplierSourceId', s.source_id, 'invoiceId', i.id)) AS names
  FROM case_file c
  LEFT JOIN invoice i ON i.tenant_id = c.tenant_id AND i.id = c.invoice_id
  LEFT JOIN document d ON d.tenant_id = c.tenant_id AND d.id = c.document_id
  LEFT JOIN supplier s ON s.tenant_id = c.tenant_id AND s.id = c.supplier_id
  WHERE c.tenant_id = $1 AND c.id = ANY($2)`;
