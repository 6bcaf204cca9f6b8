-- What invoices that may be the same share beside supplier and number, or supplier and amount: as hashes, so that neither names nor
-- accounts stand here in the clear. Each is looked up for the latest few, however many there are.
ALTER TABLE "invoice"
  ADD COLUMN "key_core" BIGINT,
  ADD COLUMN "key_anyone" BIGINT,
  ADD COLUMN "key_tax" BIGINT,
  ADD COLUMN "key_account" BIGINT,
  ADD COLUMN "key_name" BIGINT;

-- Invoices from before: number and amount, and the supplier's tax number with the amount. Their other keys are made from what only the
-- documents hold; they are found by number and by amount of their supplier as ever.
CREATE FUNCTION pg_temp.key_of(text) RETURNS bigint LANGUAGE sql IMMUTABLE AS
  $$ SELECT ('x' || encode(substring(sha256(convert_to($1, 'UTF8')) FROM 1 FOR 8), 'hex'))::bit(64)::bigint $$;
UPDATE "invoice" i SET
  "key_anyone" = CASE WHEN length(i.normalised_number) >= 3 THEN
    pg_temp.key_of(i.tenant_id || ' anyone ' || i.normalised_number || ' ' || trim_scale(abs(coalesce(i.gross, i.payable)))) END,
  "key_tax" = (SELECT pg_temp.key_of(i.tenant_id || ' taxId ' || upper(regexp_replace(s.tax_id, '[^A-Za-z0-9]', '', 'g')) || ' ' || trim_scale(abs(coalesce(i.gross, i.payable))))
    FROM "supplier" s WHERE s.tenant_id = i.tenant_id AND s.id = i.supplier_id AND s.tax_id ~ '[A-Za-z0-9]');

CREATE INDEX "invoice_key_core" ON "invoice" ("tenant_id", "key_core", "created_at");
CREATE INDEX "invoice_key_anyone" ON "invoice" ("tenant_id", "key_anyone", "created_at");
CREATE INDEX "invoice_key_tax" ON "invoice" ("tenant_id", "key_tax", "created_at");
CREATE INDEX "invoice_key_account" ON "invoice" ("tenant_id", "key_account", "created_at");
CREATE INDEX "invoice_key_name" ON "invoice" ("tenant_id", "key_name", "created_at");

-- The latest of a supplier's invoices of one amount, gross for the whole and net for one that is billed again among others.
CREATE INDEX "invoice_supplier_gross" ON "invoice" ("tenant_id", "supplier_id", "gross", "created_at");
DROP INDEX "invoice_tenant_id_supplier_id_gross_idx";
CREATE INDEX "invoice_supplier_net" ON "invoice" ("tenant_id", "supplier_id", "net", "created_at");
-- The very same file.
CREATE INDEX "invoice_sha256" ON "invoice" ("tenant_id", "sha256");
