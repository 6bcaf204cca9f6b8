import type pg from 'pg';

/**
 * Multiplies what was taken in: each invoice with its document and facts `times` over, spread over the last 90 days under
 * numbers of its own. Written straight to the tables; the cases are not multiplied.
 */
export async function multiplyInvoices(owner: pg.Client, times: number): Promise<void> {
  await owner.query(`SET session_replication_role = replica`);
  await owner.query(
    `CREATE TEMP TABLE copy AS SELECT i.tenant_id, i.id AS invoice_id, i.document_id, n, uuidv7() AS new_invoice, uuidv7() AS new_document,
       date_trunc('milliseconds', now() - make_interval(secs => random() * 90 * 86400)) AS at
     FROM invoice i, generate_series(1, $1::int) AS n`,
    [times],
  );
  await owner.query(
    `INSERT INTO document SELECT (jsonb_populate_record(d, jsonb_build_object('id', c.new_document, 'sha256', md5(c.new_document::text) || md5(c.n::text)))).*
     FROM copy c JOIN document d ON d.tenant_id = c.tenant_id AND d.id = c.document_id`,
  );
  const columns = await ownColumns(owner, 'invoice');
  await owner.query(
    `INSERT INTO invoice (${columns}) SELECT ${columns} FROM (
       SELECT (jsonb_populate_record(i, jsonb_build_object('id', c.new_invoice, 'document_id', c.new_document, 'created_at', c.at,
         'sha256', md5(c.new_document::text) || md5(c.n::text), 'number', i.number || '-' || c.n, 'normalised_number', i.normalised_number || c.n))).*
       FROM copy c JOIN invoice i ON i.tenant_id = c.tenant_id AND i.id = c.invoice_id) AS copied`,
  );
  await owner.query(
    `INSERT INTO judgement_facts SELECT f.tenant_id, c.new_invoice, f.facts FROM copy c JOIN judgement_facts f ON f.tenant_id = c.tenant_id AND f.invoice_id = c.invoice_id`,
  );
  await owner.query(`DROP TABLE copy`);
  await owner.query(`SET session_replication_role = DEFAULT`);
  await owner.query(`VACUUM ANALYZE invoice, document, judgement_facts`);
}

/** The columns that the database does not work out itself. */
async function ownColumns(owner: pg.Client, table: string): Promise<string> {
  const { rows } = await owner.query<{ names: string }>(
    `SELECT string_agg(quote_ident(attname), ', ' ORDER BY attnum) AS names FROM pg_attribute
     WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = ''`,
    [table],
  );
  return rows[0]!.names;
}
