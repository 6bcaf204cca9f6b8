-- A tenant that shows what a blueprint does, with documents that are made up: it counts in no figure of its partner's, writes to
-- no ERP, sends no mail, and goes in one act. It is born as one and stays one.
ALTER TABLE "scope" ADD COLUMN "sample" BOOLEAN NOT NULL DEFAULT false;
GRANT SELECT (sample) ON scope TO clearhold_across;

CREATE FUNCTION internal.keep_sample() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  RAISE EXCEPTION 'a tenant is made as a sample or it is none' USING ERRCODE = 'check_violation';
END $$;
CREATE TRIGGER keep_sample BEFORE UPDATE OF sample ON "scope"
  FOR EACH ROW WHEN (OLD.sample IS DISTINCT FROM NEW.sample) EXECUTE FUNCTION internal.keep_sample();

CREATE FUNCTION internal.no_erp_of_sample() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
BEGIN
  IF EXISTS (SELECT FROM scope s WHERE s.tenant_id = NEW.tenant_id AND s.id = NEW.tenant_id AND s.sample) THEN
    RAISE EXCEPTION 'a sample tenant connects no ERP' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER no_erp_of_sample BEFORE INSERT OR UPDATE ON "connection"
  FOR EACH ROW WHEN (NEW.status IN ('active', 'paused')) EXECUTE FUNCTION internal.no_erp_of_sample();

-- The key of a real tenant still takes two persons and the time; that of a sample takes one. A legal hold keeps either.
CREATE OR REPLACE FUNCTION internal.may_destroy() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM tenant_leaving l WHERE l.tenant_id = NEW.tenant_id AND l.cancelled_at IS NULL AND l.began_at IS NOT NULL
                   AND l.confirmed_by_id <> l.asked_by_id AND l.due_at <= now() + interval '1 minute')
    AND NOT EXISTS (SELECT FROM scope s WHERE s.tenant_id = NEW.tenant_id AND s.id = NEW.tenant_id AND s.sample) THEN
    RAISE EXCEPTION 'a key is destroyed when two persons said so and the time has come' USING ERRCODE = 'check_violation';
  END IF;
  IF EXISTS (SELECT FROM legal_hold h WHERE h.tenant_id = NEW.tenant_id AND h.lifted_at IS NULL AND (h.until IS NULL OR h.until > now())) THEN
    RAISE EXCEPTION 'a legal hold stands' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
