-- How a tenant leaves: asked for by one person, confirmed by another, done after a time in which it can be taken back. The row
-- stays when the rest is gone: it says what was destroyed and where the certificate lies.
CREATE TABLE "tenant_leaving" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "asked_by_id" TEXT NOT NULL,
    "asked_by" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "export_waiver" TEXT,
    "confirmed_by_id" TEXT,
    "confirmed_by" TEXT,
    "confirmed_at" TIMESTAMPTZ(3),
    "due_at" TIMESTAMPTZ(3),
    -- The public half of the key that what the law keeps is sealed for; the other half is nowhere here.
    "retention_key" BYTEA,
    "retained_until" TIMESTAMPTZ(3),
    "retained" JSONB,
    "cancelled_by" TEXT,
    "cancelled_at" TIMESTAMPTZ(3),
    "cancel_reason" TEXT,
    "began_at" TIMESTAMPTZ(3),
    "destroyed_at" TIMESTAMPTZ(3),
    -- Rows destroyed so far by table, and what lay in the blob store.
    "counts" JSONB NOT NULL DEFAULT '{}',
    "certificate" JSONB,
    "ended_at" TIMESTAMPTZ(3),
    CONSTRAINT "tenant_leaving_pkey" PRIMARY KEY ("tenant_id", "id"),
    CONSTRAINT "tenant_leaving_two_persons" CHECK ("confirmed_by_id" <> "asked_by_id")
);
CREATE UNIQUE INDEX "tenant_leaving_one" ON "tenant_leaving"("tenant_id") WHERE "cancelled_at" IS NULL;
CALL internal.guard('tenant_leaving', 'tenant', 'closed', 'figures', 'insert, update');

-- A key is destroyed for a leaving that two persons want and whose time has come, and never under a legal hold.
CREATE FUNCTION internal.may_destroy() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM tenant_leaving l WHERE l.tenant_id = NEW.tenant_id AND l.cancelled_at IS NULL AND l.began_at IS NOT NULL
                   AND l.confirmed_by_id <> l.asked_by_id AND l.due_at <= now() + interval '1 minute') THEN
    RAISE EXCEPTION 'a key is destroyed when two persons said so and the time has come' USING ERRCODE = 'check_violation';
  END IF;
  IF EXISTS (SELECT FROM legal_hold h WHERE h.tenant_id = NEW.tenant_id AND h.lifted_at IS NULL AND (h.until IS NULL OR h.until > now())) THEN
    RAISE EXCEPTION 'a legal hold stands' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER may_destroy BEFORE UPDATE OF destroyed_at ON "tenant_key"
  FOR EACH ROW WHEN (OLD.destroyed_at IS NULL AND NEW.destroyed_at IS NOT NULL) EXECUTE FUNCTION internal.may_destroy();

-- Rows of which none is ever removed go after all once their tenant's key is destroyed, and not before.
CREATE PROCEDURE internal.goes_with_key(tbl regclass) LANGUAGE plpgsql AS $$
BEGIN
  IF has_table_privilege('clearhold_app', tbl, 'DELETE')
    OR tbl::text IN ('tenant_key', 'tenant_leaving', 'audit_head', 'audit_seal') THEN RETURN; END IF;
  EXECUTE format('GRANT DELETE ON %s TO clearhold_app', tbl);
  EXECUTE format('CREATE POLICY goes_with_key ON %s AS RESTRICTIVE FOR DELETE TO clearhold_app USING (CASE WHEN (
    SELECT k.destroyed_at FROM tenant_key k WHERE k.tenant_id = (select nullif(current_setting(''app.tenant'', true), '''')::uuid)) IS NOT NULL
    AND tenant_id = (select nullif(current_setting(''app.tenant'', true), '''')::uuid) THEN true ELSE false END)', tbl);
END $$;
REVOKE ALL ON PROCEDURE internal.goes_with_key(regclass) FROM PUBLIC;

CREATE OR REPLACE PROCEDURE internal.guard(tbl regclass, who text, supplier text, staff text, writes text DEFAULT 'insert, update, delete')
LANGUAGE plpgsql AS $$
DECLARE
  v_name name;
BEGIN
  CALL internal.secure(tbl, who, supplier, staff, writes);
  FOR v_name IN SELECT polname FROM pg_policy WHERE polrelid = tbl AND NOT polpermissive LOOP
    CALL internal.plain_estimate(tbl, v_name);
  END LOOP;
  CALL internal.goes_with_key(tbl);
END $$;

DO $$
DECLARE
  v_table regclass;
BEGIN
  FOR v_table IN SELECT c.oid::regclass FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
    AND EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'tenant_id') LOOP
    CALL internal.goes_with_key(v_table);
  END LOOP;
END $$;

-- What is left of a tenant that left: a row without a name that keeps its id from being used again.
ALTER TABLE scope DROP CONSTRAINT scope_kind;
ALTER TABLE scope ADD CONSTRAINT scope_kind CHECK (kind IN ('platform', 'partner', 'tenant', 'unit', 'gone'));
