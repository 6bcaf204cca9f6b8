-- Each version of a supplier's bank details on its way to be paid to: what was shown and by whom. The checks say again what the
-- process says, so that whatever writes here, nobody is paid by a row that leaves something out.
CREATE TABLE "bank_change" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "supplier_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "sealed_iban" BYTEA NOT NULL,
    "account_key" TEXT NOT NULL,
    "shown" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'proposed',
    "proposed_by" TEXT NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL,
    "evidenced_by" TEXT,
    "evidenced_at" TIMESTAMPTZ(3),
    "called_by" TEXT,
    "called_at" TIMESTAMPTZ(3),
    "contact_since" TIMESTAMPTZ(3),
    "checked_by" TEXT,
    "checked_at" TIMESTAMPTZ(3),
    "owner_check" TEXT,
    "approved_by" TEXT[] NOT NULL DEFAULT '{}',
    "active_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    CONSTRAINT "bank_change_pkey" PRIMARY KEY ("tenant_id", "id"),
    CONSTRAINT "bank_change_state" CHECK ("state" IN ('proposed', 'evidenced', 'calledBack', 'ownerChecked', 'active', 'refused', 'withdrawn')),
    CONSTRAINT "bank_change_whole" CHECK ("state" <> 'active' OR num_nonnulls("evidenced_by", "evidenced_at", "called_by", "called_at", "contact_since", "checked_by", "checked_at", "owner_check", "active_at", "ended_at") = 10),
    CONSTRAINT "bank_change_known_contact" CHECK ("state" <> 'active' OR "contact_since" <= "proposed_at" - interval '30 days'),
    CONSTRAINT "bank_change_cooled_off" CHECK ("state" <> 'active' OR "active_at" >= "proposed_at" + interval '72 hours'),
    CONSTRAINT "bank_change_other_persons" CHECK ("state" <> 'active' OR (cardinality("approved_by") > 0 AND NOT "approved_by" && ARRAY["proposed_by", "evidenced_by", "called_by", "checked_by"])),
    CONSTRAINT "bank_change_supplier_fkey" FOREIGN KEY ("tenant_id", "supplier_id") REFERENCES "supplier"("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT "bank_change_case_fkey" FOREIGN KEY ("tenant_id", "case_id") REFERENCES "case_file"("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION
);
CREATE UNIQUE INDEX "bank_change_case_key" ON "bank_change" ("tenant_id", "case_id");
CREATE INDEX "bank_change_supplier_idx" ON "bank_change" ("tenant_id", "supplier_id", "version");
CALL internal.guard('bank_change', 'tenant', 'closed', 'closed', 'insert, update');

-- A change that ended stays as it ended; its account, supplier and case never become others.
CREATE FUNCTION internal.bank_change_moves() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  IF OLD.state IN ('active', 'refused', 'withdrawn') AND (OLD.state, OLD.approved_by, OLD.proposed_at) IS DISTINCT FROM (NEW.state, NEW.approved_by, NEW.proposed_at) THEN
    RAISE EXCEPTION 'a change of bank details that ended stays as it is' USING ERRCODE = 'check_violation';
  END IF;
  IF (OLD.supplier_id, OLD.case_id, OLD.version, OLD.shown) IS DISTINCT FROM (NEW.supplier_id, NEW.case_id, NEW.version, NEW.shown) THEN
    RAISE EXCEPTION 'other bank details are another version' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER bank_change_moves BEFORE UPDATE ON "bank_change" FOR EACH ROW EXECUTE FUNCTION internal.bank_change_moves();

-- Account numbers are kept sealed: what tells them apart is a keyed hash, what is shown is their country and last four characters.
-- One from before lies in the clear until its supplier is next looked at, or the secret is renewed.
ALTER TABLE "supplier_bank_account"
  ADD COLUMN "sealed_iban" BYTEA,
  ADD COLUMN "account_key" TEXT,
  ADD COLUMN "shown" TEXT,
  ALTER COLUMN "iban" DROP NOT NULL,
  ADD CONSTRAINT "supplier_bank_account_sealed" CHECK ("iban" IS NOT NULL OR num_nonnulls("sealed_iban", "account_key", "shown") = 3);
CREATE UNIQUE INDEX "supplier_bank_account_key" ON "supplier_bank_account" ("tenant_id", "supplier_id", "account_key");
UPDATE "supplier" SET "canonical" = "canonical" - 'bankAccounts' WHERE "canonical" ? 'bankAccounts';

-- An account becomes verified by a change that went all its way; the first ones of a record come with it.
CREATE FUNCTION internal.account_is_verified() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
BEGIN
  IF NEW.status <> 'verified' OR (TG_OP = 'UPDATE' AND OLD.status = 'verified' AND OLD.shown IS NOT DISTINCT FROM NEW.shown) THEN RETURN NEW; END IF;
  IF TG_OP = 'UPDATE' AND OLD.status = 'verified' AND OLD.iban IS NOT NULL THEN RETURN NEW; END IF;
  IF EXISTS (SELECT FROM bank_change b WHERE b.tenant_id = NEW.tenant_id AND b.supplier_id = NEW.supplier_id AND b.account_key = NEW.account_key AND b.state = 'active') THEN RETURN NEW; END IF;
  IF TG_OP = 'INSERT' AND NOT EXISTS (SELECT FROM supplier_bank_account a WHERE a.tenant_id = NEW.tenant_id AND a.supplier_id = NEW.supplier_id AND a.proposed_at < NEW.proposed_at) THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'nobody verified these bank details' USING ERRCODE = 'check_violation', CONSTRAINT = 'supplier_bank_account_verified';
END $$;
CREATE TRIGGER account_is_verified BEFORE INSERT OR UPDATE ON "supplier_bank_account" FOR EACH ROW EXECUTE FUNCTION internal.account_is_verified();

-- No hold on new bank details is released before their change went all its way.
CREATE FUNCTION internal.bank_hold_stands() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
BEGIN
  IF EXISTS (SELECT FROM case_file c JOIN document d ON d.tenant_id = c.tenant_id AND d.id = c.document_id
    WHERE c.tenant_id = NEW.tenant_id AND c.id = NEW.case_id AND c.supplier_id IS NOT NULL AND d.canonical #>> '{payment,iban}' IS NOT NULL
      AND EXISTS (SELECT FROM unnest(c.codes) AS code WHERE starts_with(code, 'MD.BANK.'))
      AND NOT EXISTS (SELECT FROM bank_change b WHERE b.tenant_id = c.tenant_id AND b.case_id = c.id AND b.state = 'active')) THEN
    RAISE EXCEPTION 'the bank details of this case are not verified' USING ERRCODE = 'check_violation', CONSTRAINT = 'bank_hold_stands';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER bank_hold_stands BEFORE INSERT ON "effect" FOR EACH ROW WHEN (NEW.kind = 'releaseHold' AND NEW.case_id IS NOT NULL) EXECUTE FUNCTION internal.bank_hold_stands();

-- Since when the number that is called back is on the supplier's record, and the one that was there before.
ALTER TABLE "supplier"
  ADD COLUMN "phone_since" TIMESTAMPTZ(3),
  ADD COLUMN "former_phone" TEXT,
  ADD COLUMN "former_phone_since" TIMESTAMPTZ(3);
UPDATE "supplier" SET "phone_since" = "created_at" WHERE "phone" IS NOT NULL;
