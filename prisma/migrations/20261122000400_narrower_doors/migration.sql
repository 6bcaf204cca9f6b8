-- What the generated isolation suite found open.

-- A supplier's session reads names, hosts and brand of its client; it never writes them.
CREATE PROCEDURE internal.suppliers_only_read(tbl regclass) LANGUAGE plpgsql AS $$
DECLARE
  no_supplier text := '(select nullif(current_setting(''app.supplier'', true), '''')::uuid) IS NULL';
BEGIN
  EXECUTE format('CREATE POLICY no_supplier_add ON %s AS RESTRICTIVE FOR INSERT TO clearhold_app WITH CHECK (%s)', tbl, no_supplier);
  EXECUTE format('CREATE POLICY no_supplier_change ON %s AS RESTRICTIVE FOR UPDATE TO clearhold_app USING (%s)', tbl, no_supplier);
  EXECUTE format('CREATE POLICY no_supplier_remove ON %s AS RESTRICTIVE FOR DELETE TO clearhold_app USING (%s)', tbl, no_supplier);
END $$;

CALL internal.suppliers_only_read('scope');
CALL internal.suppliers_only_read('host');
CALL internal.suppliers_only_read('brand');

-- A partner's staff adds work in a client's space; a statement without WHERE must not change or remove what it cannot see.
CREATE POLICY no_staff_change ON outbox AS RESTRICTIVE FOR UPDATE TO clearhold_app
  USING ((select coalesce(current_setting('app.staff', true), '')) <> 'partner');
CREATE POLICY no_staff_remove ON outbox AS RESTRICTIVE FOR DELETE TO clearhold_app
  USING ((select coalesce(current_setting('app.staff', true), '')) <> 'partner');

-- One host has one owner, over all tenants. An exclusion constraint says so as well as a unique index does, yet cannot
-- be the arbiter of ON CONFLICT DO UPDATE, through which older servers show another tenant's row (CVE-2026-120154).
DROP INDEX host_host_key;
ALTER TABLE host ADD CONSTRAINT host_one_owner EXCLUDE USING btree (host WITH =);
