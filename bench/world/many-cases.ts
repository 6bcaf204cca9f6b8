import type pg from 'pg';

/** Fills the queues: `perTenant` open cases for every tenant, amounts and deadlines spread. */
export async function fillQueues(owner: pg.Client, perTenant: number): Promise<void> {
  await owner.query('ALTER TABLE case_file DISABLE TRIGGER ALL');
  await owner.query(
    `INSERT INTO case_file (tenant_id, id, number, title, primary_code, codes, cause_key, state, playbook_key, playbook_version, playbook_state, supplier_name,
       invoice_number, amount_at_risk, currency, opened_at, due_at, team_role, priority, priority_reason, correlation_id, search, policy_versions)
     SELECT s.tenant_id, uuidv7(), n, 'Billed 9.75, ordered 9.50 per unit', 'AP.MATCH.PRICE', '{AP.MATCH.PRICE}', 'price:' || n, 'WAITING_INTERNAL', 'price-variance', 2, '{}',
       'Supplier ' || n % 50, 'INV-' || n, (n * 37 % 90000) / 10.0, 'EUR', now() - make_interval(hours => n % 700), now() + make_interval(hours => n % 300 - 60), 'buyer',
       (n * 7919) % 9000, 'Due soon', 'bench', 'inv-' || n || ' supplier ' || n % 50, '{}'
     FROM scope s, generate_series(1, $1::int) AS n WHERE s.kind = 'tenant'`,
    [perTenant],
  );
  await owner.query('ALTER TABLE case_file ENABLE TRIGGER ALL');
  await owner.query('VACUUM ANALYZE case_file');
}
