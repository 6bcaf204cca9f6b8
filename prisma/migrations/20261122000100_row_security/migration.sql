-- The third lock of the tenant wall. Two login roles own nothing and bypass nothing:
--   clearhold_app     works inside one tenant: (app.tenant), set per transaction
--   clearhold_across  finds hosts, hands out work and reads the partner's figures, over all tenants
-- Every table passes through internal.secure(table, class); a table that did not is found by the catalogue lint.

DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'clearhold_app') THEN
    CREATE ROLE clearhold_app NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS LOGIN;
  END IF;
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'clearhold_across') THEN
    CREATE ROLE clearhold_across NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS LOGIN;
  END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; -- another database of the cluster made them meanwhile
END $$;

CREATE SCHEMA internal;
REVOKE ALL ON SCHEMA internal FROM PUBLIC;
REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO clearhold_app, clearhold_across;

CREATE FUNCTION internal.keep_tenant() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  IF NEW.tenant_id IS DISTINCT FROM OLD.tenant_id THEN
    RAISE EXCEPTION 'a row never changes its tenant' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

-- who:      'tenant'    only the tenant's own rows
--           'inherited' read also from the partner and the platform above, written only in one's own space
-- supplier: 'closed', 'open', 'insert' (may add, sees nothing), or the column that must be the supplier's id
-- staff:    whether a partner's staff, working in a tenant's space, may see the rows ('figures') or not ('closed');
--           'insert' lets them add rows they can't read back
CREATE PROCEDURE internal.secure(tbl regclass, who text, supplier text, staff text, writes text DEFAULT 'insert, update, delete')
LANGUAGE plpgsql AS $$
DECLARE
  own text := '(select nullif(current_setting(''app.tenant'', true), '''')::uuid)';
  above text := '(select nullif(current_setting(''app.partner'', true), '''')::uuid)';
  no_supplier text := '(select nullif(current_setting(''app.supplier'', true), '''')::uuid) IS NULL';
  no_staff text := '(select coalesce(current_setting(''app.staff'', true), '''')) <> ''partner''';
  platform text := '''00000000-0000-7000-8000-000000000000''::uuid';
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', tbl);
  EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', tbl);
  EXECUTE format('REVOKE ALL ON %s FROM PUBLIC', tbl);
  EXECUTE format('GRANT select, %s ON %s TO clearhold_app', writes, tbl);
  IF who = 'inherited' THEN
    EXECUTE format('CREATE POLICY inherit ON %s FOR SELECT TO clearhold_app USING (tenant_id = %s OR (%s IS NOT NULL AND (tenant_id = %s OR tenant_id = %s)))', tbl, own, own, above, platform);
    EXECUTE format('CREATE POLICY add ON %s FOR INSERT TO clearhold_app WITH CHECK (tenant_id = %s)', tbl, own);
    EXECUTE format('CREATE POLICY change ON %s FOR UPDATE TO clearhold_app USING (tenant_id = %s) WITH CHECK (tenant_id = %s)', tbl, own, own);
    EXECUTE format('CREATE POLICY remove ON %s FOR DELETE TO clearhold_app USING (tenant_id = %s)', tbl, own);
  ELSE
    EXECUTE format('CREATE POLICY tenant ON %s TO clearhold_app USING (tenant_id = %s) WITH CHECK (tenant_id = %s)', tbl, own, own);
  END IF;
  IF supplier = 'closed' THEN
    EXECUTE format('CREATE POLICY no_supplier ON %s AS RESTRICTIVE TO clearhold_app USING (%s) WITH CHECK (%s)', tbl, no_supplier, no_supplier);
  ELSIF supplier = 'insert' THEN
    EXECUTE format('CREATE POLICY no_supplier_read ON %s AS RESTRICTIVE FOR SELECT TO clearhold_app USING (%s)', tbl, no_supplier);
    EXECUTE format('CREATE POLICY no_supplier_change ON %s AS RESTRICTIVE FOR UPDATE TO clearhold_app USING (%s)', tbl, no_supplier);
    EXECUTE format('CREATE POLICY no_supplier_remove ON %s AS RESTRICTIVE FOR DELETE TO clearhold_app USING (%s)', tbl, no_supplier);
  ELSIF supplier <> 'open' THEN
    EXECUTE format('CREATE POLICY own_supplier ON %s AS RESTRICTIVE TO clearhold_app USING (%s OR %I = (select nullif(current_setting(''app.supplier'', true), '''')::uuid)) WITH CHECK (%s OR %I = (select nullif(current_setting(''app.supplier'', true), '''')::uuid))',
      tbl, no_supplier, supplier, no_supplier, supplier);
  END IF;
  IF staff = 'closed' THEN
    EXECUTE format('CREATE POLICY no_staff ON %s AS RESTRICTIVE TO clearhold_app USING (%s) WITH CHECK (%s)', tbl, no_staff, no_staff);
  ELSIF staff = 'insert' THEN
    EXECUTE format('CREATE POLICY no_staff_read ON %s AS RESTRICTIVE FOR SELECT TO clearhold_app USING (%s)', tbl, no_staff);
  END IF;
  EXECUTE format('CREATE TRIGGER keep_tenant BEFORE UPDATE ON %s FOR EACH ROW EXECUTE FUNCTION internal.keep_tenant()', tbl);
END $$;

CALL internal.secure('scope', 'inherited', 'open', 'figures');
CALL internal.secure('host', 'tenant', 'open', 'figures');
CALL internal.secure('brand', 'inherited', 'open', 'figures');
CALL internal.secure('person', 'tenant', 'closed', 'figures');
CALL internal.secure('role_grant', 'tenant', 'closed', 'figures');
CALL internal.secure('session', 'tenant', 'closed', 'figures');
CALL internal.secure('api_key', 'tenant', 'closed', 'figures');
CALL internal.secure('supplier', 'tenant', 'id', 'closed');
CALL internal.secure('supplier_bank_account', 'tenant', 'closed', 'closed');
CALL internal.secure('document', 'tenant', 'supplier_id', 'closed');
CALL internal.secure('idempotency_key', 'tenant', 'closed', 'closed');
CALL internal.secure('invoice', 'tenant', 'supplier_id', 'closed');
CALL internal.secure('purchase_order', 'tenant', 'closed', 'closed');
CALL internal.secure('goods_receipt', 'tenant', 'closed', 'closed');
CALL internal.secure('goods_receipt_line', 'tenant', 'closed', 'closed');
CALL internal.secure('allocation', 'tenant', 'closed', 'closed');
CALL internal.secure('case_file', 'tenant', 'supplier_id', 'closed');
CALL internal.secure('case_event', 'tenant', 'closed', 'closed', 'insert');
CALL internal.secure('exception_record', 'tenant', 'supplier_id', 'closed');
CALL internal.secure('task', 'tenant', 'closed', 'closed');
CALL internal.secure('comment', 'tenant', 'supplier_id', 'closed');
CALL internal.secure('supplier_link', 'tenant', 'supplier_id', 'closed');
CALL internal.secure('supplier_answer', 'tenant', 'supplier_id', 'closed', 'insert');
CALL internal.secure('mail', 'tenant', 'closed', 'closed');
CALL internal.secure('saved_view', 'tenant', 'closed', 'closed');
CALL internal.secure('playbook', 'inherited', 'closed', 'figures');
CALL internal.secure('policy_version', 'inherited', 'closed', 'figures');
CALL internal.secure('blueprint', 'inherited', 'closed', 'figures');
CALL internal.secure('connection', 'tenant', 'closed', 'figures');
CALL internal.secure('effect', 'tenant', 'closed', 'closed');
CALL internal.secure('outbox', 'tenant', 'insert', 'insert');
CALL internal.secure('dead_letter', 'tenant', 'closed', 'closed');
CALL internal.secure('received_event', 'tenant', 'closed', 'closed', 'insert');
CALL internal.secure('audit_head', 'tenant', 'open', 'figures', 'insert, update');
CALL internal.secure('audit_entry', 'tenant', 'insert', 'insert', 'insert');
CALL internal.secure('audit_seal', 'tenant', 'closed', 'closed', 'insert');
CALL internal.secure('tenant_figure', 'tenant', 'closed', 'figures');
CALL internal.secure('tenant_counter', 'tenant', 'closed', 'figures');
CALL internal.secure('work_share', 'tenant', 'closed', 'figures');
CALL internal.secure('node_beat', 'tenant', 'closed', 'figures');

-- Over all tenants: columns, not tables; what finding, dispatching and the partner's monitor need.
GRANT SELECT (tenant_id, id, kind, parent_id, partner_id, slug, name, status, currency, locale, time_zone, country, weight, created_at) ON scope TO clearhold_across;
GRANT SELECT (tenant_id, host, surface) ON host TO clearhold_across;
GRANT SELECT (tenant_id, id, kind, lane, state, not_before, created_at, attempts, leased_until, epoch) ON outbox TO clearhold_across;
GRANT UPDATE (state, leased_until, epoch, attempts) ON outbox TO clearhold_across;
GRANT SELECT, INSERT, UPDATE ON work_share TO clearhold_across;
GRANT SELECT (tenant_id, partner_id, figures, updated_at) ON tenant_figure TO clearhold_across;
GRANT SELECT, INSERT, UPDATE, DELETE ON node_beat TO clearhold_across;
GRANT SELECT (tenant_id, seq) ON audit_head TO clearhold_across;
GRANT SELECT (tenant_id, size) ON audit_seal TO clearhold_across;

CREATE POLICY across ON scope FOR SELECT TO clearhold_across USING (true);
CREATE POLICY across ON host FOR SELECT TO clearhold_across USING (true);
CREATE POLICY across ON outbox FOR SELECT TO clearhold_across USING (true);
CREATE POLICY across_lease ON outbox FOR UPDATE TO clearhold_across USING (true) WITH CHECK (true);
CREATE POLICY across ON work_share TO clearhold_across USING (true) WITH CHECK (true);
CREATE POLICY across ON tenant_figure FOR SELECT TO clearhold_across USING (true);
CREATE POLICY across ON node_beat TO clearhold_across USING (true) WITH CHECK (true);
CREATE POLICY across ON audit_head FOR SELECT TO clearhold_across USING (true);
CREATE POLICY across ON audit_seal FOR SELECT TO clearhold_across USING (true);
