-- Same bytes again, a supplier's history beside a case, what waits for a person, and the held invoices that a changed order or
-- receipt may concern: each was found by reading everything that the tenant ever had.
CREATE INDEX "invoice_tenant_id_sha256_idx" ON "invoice" ("tenant_id", "sha256");
CREATE INDEX "exception_record_tenant_id_supplier_id_idx" ON "exception_record" ("tenant_id", "supplier_id");
CREATE INDEX "invoice_held" ON "invoice" ("tenant_id", "id") WHERE "status" = 'held';
CREATE INDEX "task_open" ON "task" ("tenant_id", "case_id") WHERE "state" = 'open';
