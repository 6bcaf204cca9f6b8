-- Since when a person's access is closed, and what he is called once his name is no longer kept.
ALTER TABLE "person" ADD COLUMN "closed_at" TIMESTAMPTZ(3), ADD COLUMN "pseudonym" TEXT;
CREATE UNIQUE INDEX "person_pseudonym_idx" ON "person"("tenant_id", "pseudonym") WHERE "pseudonym" IS NOT NULL;
UPDATE person p SET closed_at = coalesce((SELECT max(e.at) FROM audit_entry e
  WHERE e.tenant_id = p.tenant_id AND e.subject_id = p.id::text AND e.action IN ('person.closed', 'person.directoryChanged')), now()) WHERE p.status = 'closed';

-- However an access is closed, by whichever way: the day is kept. One whose name is gone stays closed.
CREATE FUNCTION internal.keep_closed_at() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.pseudonym IS NOT NULL AND NEW.status <> 'closed' THEN
    RAISE EXCEPTION 'nobody knows whose access this was' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.status <> 'closed' THEN NEW.closed_at := NULL;
  ELSIF NEW.closed_at IS NULL THEN NEW.closed_at := now();
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_closed_at BEFORE INSERT OR UPDATE ON "person" FOR EACH ROW EXECUTE FUNCTION internal.keep_closed_at();

-- Rows that are written once change in one way: a former colleague's name gives way to what he is called since.
CREATE FUNCTION internal.names_alone() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
DECLARE
  v_key text;
  v_now text;
BEGIN
  FOR v_key, v_now IN SELECT key, value FROM jsonb_each_text(to_jsonb(NEW)) LOOP
    IF v_now IS DISTINCT FROM to_jsonb(OLD) ->> v_key AND NOT EXISTS (
      SELECT FROM person p WHERE p.tenant_id = NEW.tenant_id AND p.status = 'closed' AND p.pseudonym IS NOT NULL AND v_now =
        regexp_replace(to_jsonb(OLD) ->> v_key, '(?<!\w)' || regexp_replace(p.name, '([^\w\s])', '\\\1', 'g') || '(?!\w)', p.pseudonym, 'g')) THEN
      RAISE EXCEPTION 'what was written here stays as it is' USING ERRCODE = 'check_violation';
    END IF;
  END LOOP;
  RETURN NEW;
END $$;
CREATE TRIGGER names_alone BEFORE UPDATE ON "case_event" FOR EACH ROW EXECUTE FUNCTION internal.names_alone();
CREATE TRIGGER names_alone BEFORE UPDATE ON "agreement" FOR EACH ROW EXECUTE FUNCTION internal.names_alone();
CREATE TRIGGER names_alone BEFORE UPDATE ON "month_correction" FOR EACH ROW EXECUTE FUNCTION internal.names_alone();
GRANT UPDATE (actor_name, text) ON case_event TO clearhold_app;
GRANT UPDATE (set_by) ON agreement TO clearhold_app;
GRANT UPDATE (set_by) ON month_correction TO clearhold_app;
