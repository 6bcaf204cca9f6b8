-- A night's removal of what is over its time: what it removed so far, so that a run that broke off is gone on with, and what files
-- are still to be removed after their rows.
CREATE TABLE "retention_run" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "began_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    -- Cases, documents and files removed, the first two by rule.
    "counts" JSONB NOT NULL DEFAULT '{}',
    "files" TEXT[] NOT NULL DEFAULT '{}',
    CONSTRAINT "retention_run_pkey" PRIMARY KEY ("tenant_id", "id")
);
CREATE UNIQUE INDEX "retention_run_one" ON "retention_run"("tenant_id") WHERE "ended_at" IS NULL;
CALL internal.guard('retention_run', 'tenant', 'closed', 'closed', 'insert, update');

-- Whatever a worker believes: no document and no case goes within five years, none under a legal hold, none that is open. All of a
-- tenant goes when its key is destroyed.
CREATE FUNCTION internal.may_age_out() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
DECLARE
  v_last timestamptz := CASE TG_TABLE_NAME WHEN 'case_file' THEN to_jsonb(OLD) ->> 'closed_at' ELSE to_jsonb(OLD) ->> 'received_at' END;
  v_case uuid := CASE TG_TABLE_NAME WHEN 'case_file' THEN OLD.id END;
BEGIN
  IF EXISTS (SELECT FROM tenant_key k WHERE k.tenant_id = OLD.tenant_id AND k.destroyed_at IS NOT NULL) THEN RETURN OLD; END IF;
  IF v_last IS NULL OR v_last > now() - interval '5 years' THEN
    RAISE EXCEPTION 'this is kept: it is open, or not five years old' USING ERRCODE = 'check_violation';
  END IF;
  IF EXISTS (SELECT FROM legal_hold h WHERE h.tenant_id = OLD.tenant_id AND (h.case_id IS NULL OR h.case_id = v_case)
               AND h.lifted_at IS NULL AND (h.until IS NULL OR h.until > now())) THEN
    RAISE EXCEPTION 'a legal hold stands' USING ERRCODE = 'check_violation';
  END IF;
  RETURN OLD;
END $$;
CREATE TRIGGER may_age_out BEFORE DELETE ON "document" FOR EACH ROW EXECUTE FUNCTION internal.may_age_out();
CREATE TRIGGER may_age_out BEFORE DELETE ON "case_file" FOR EACH ROW EXECUTE FUNCTION internal.may_age_out();

-- Rows of which none is ever removed go with their case or document once that is over its time.
CREATE PROCEDURE internal.goes_with_age(tbl regclass, over text) LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER POLICY goes_with_key ON %s USING (tenant_id = (select nullif(current_setting(''app.tenant'', true), '''')::uuid)
    AND (CASE WHEN (SELECT k.destroyed_at FROM tenant_key k WHERE k.tenant_id = (select nullif(current_setting(''app.tenant'', true), '''')::uuid)) IS NOT NULL
      THEN true ELSE %s END))', tbl, over);
END $$;
REVOKE ALL ON PROCEDURE internal.goes_with_age(regclass, text) FROM PUBLIC;
CALL internal.goes_with_age('case_event', $$EXISTS (SELECT FROM case_file c WHERE c.tenant_id = case_event.tenant_id AND c.id = case_event.case_id
  AND c.closed_at < now() - interval '5 years')$$);
CALL internal.goes_with_age('supplier_answer', $$EXISTS (SELECT FROM case_file c WHERE c.tenant_id = supplier_answer.tenant_id AND c.id = supplier_answer.case_id
  AND c.closed_at < now() - interval '5 years')$$);
CALL internal.goes_with_age('legal_hold', $$(lifted_at IS NOT NULL OR until <= now()) AND EXISTS (SELECT FROM case_file c WHERE c.tenant_id = legal_hold.tenant_id
  AND c.id = legal_hold.case_id AND c.closed_at < now() - interval '5 years')$$);
CALL internal.goes_with_age('judgement_facts', $$EXISTS (SELECT FROM invoice i JOIN document d ON d.tenant_id = i.tenant_id AND d.id = i.document_id
  WHERE i.tenant_id = judgement_facts.tenant_id AND i.id = judgement_facts.invoice_id AND d.received_at < now() - interval '5 years')$$);
CALL internal.goes_with_age('rehearsal_item', $$EXISTS (SELECT FROM invoice i JOIN document d ON d.tenant_id = i.tenant_id AND d.id = i.document_id
  WHERE i.tenant_id = rehearsal_item.tenant_id AND i.id = rehearsal_item.invoice_id AND d.received_at < now() - interval '5 years')$$);
