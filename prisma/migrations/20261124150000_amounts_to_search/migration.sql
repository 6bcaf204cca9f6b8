-- Row security lets an index be searched only by what could tell nobody of another space's rows, and the server does not
-- count comparing numbers among it: an amount was looked for in all of a supplier's invoices. Text it does.
ALTER TABLE "invoice"
  ADD COLUMN "gross_text" TEXT GENERATED ALWAYS AS (trim_scale(coalesce("gross", "payable"))::text) STORED,
  ADD COLUMN "net_text" TEXT GENERATED ALWAYS AS (trim_scale("net")::text) STORED;

DROP INDEX "invoice_supplier_gross";
DROP INDEX "invoice_supplier_net";
CREATE INDEX "invoice_supplier_gross" ON "invoice" ("tenant_id", "supplier_id", "gross_text", "created_at");
CREATE INDEX "invoice_supplier_net" ON "invoice" ("tenant_id", "supplier_id", "net_text", "created_at");
