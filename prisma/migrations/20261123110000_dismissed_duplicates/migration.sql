-- What people said of suspicions: that an invoice is not the same as an earlier one, though they are alike in this way.
CREATE TABLE "duplicate_dismissal" (
    "tenant_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    -- The earlier invoice, as the case's evidence names it.
    "candidate_id" TEXT NOT NULL,
    "supplier_id" UUID NOT NULL,
    "invoice_id" UUID,
    "relation" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "dismissed_at" TIMESTAMPTZ(3) NOT NULL,
    "forgotten_at" TIMESTAMPTZ(3),
    "forgotten_by" TEXT,
    CONSTRAINT "duplicate_dismissal_pkey" PRIMARY KEY ("tenant_id", "case_id", "candidate_id"),
    CONSTRAINT "duplicate_dismissal_supplier_fkey" FOREIGN KEY ("tenant_id", "supplier_id") REFERENCES "supplier"("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT "duplicate_dismissal_case_fkey" FOREIGN KEY ("tenant_id", "case_id") REFERENCES "case_file"("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION
);
CREATE INDEX "duplicate_dismissal_supplier_idx" ON "duplicate_dismissal" ("tenant_id", "supplier_id");
CALL internal.guard('duplicate_dismissal', 'tenant', 'closed', 'closed', 'insert, update');
