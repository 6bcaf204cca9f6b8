-- The account and cost centre that a person said a billed line is for; history for proposals.
CREATE TABLE "coded_line" (
    "tenant_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "line" TEXT NOT NULL,
    "invoice_id" UUID NOT NULL,
    "supplier_id" UUID,
    "account" TEXT NOT NULL,
    "cost_centre" TEXT,
    -- What was billed, in the document's words.
    "text" TEXT NOT NULL,
    "coded_by" TEXT NOT NULL,
    "coded_at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "coded_line_pkey" PRIMARY KEY ("tenant_id", "case_id", "line"),
    CONSTRAINT "coded_line_case_fkey" FOREIGN KEY ("tenant_id", "case_id") REFERENCES "case_file"("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION
);
CREATE INDEX "coded_line_supplier_idx" ON "coded_line" ("tenant_id", "supplier_id", "coded_at");
CREATE INDEX "coded_line_latest_idx" ON "coded_line" ("tenant_id", "coded_at");
CALL internal.guard('coded_line', 'tenant', 'closed', 'closed', 'insert, update');
