-- A VAT number as suppliers are told apart by: "DE 136 695 976" and "de136695976" are one. What is too short to be one stays as written.
ALTER TABLE "supplier" ADD COLUMN "tax_key" TEXT GENERATED ALWAYS AS (
  CASE WHEN length(regexp_replace("tax_id", '[^A-Za-z0-9]', '', 'g')) >= 7
    THEN upper(regexp_replace("tax_id", '[^A-Za-z0-9]', '', 'g') COLLATE "C") ELSE "tax_id" END) STORED;
CREATE INDEX "supplier_tenant_id_tax_key_idx" ON "supplier" ("tenant_id", "tax_key");
