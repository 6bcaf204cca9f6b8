-- The log is searched by the id that a matter bears from what arrived to the ERP's answer.
CREATE INDEX "document_correlation_idx" ON "document"("tenant_id", "correlation_id");
CREATE INDEX "case_file_correlation_idx" ON "case_file"("tenant_id", "correlation_id");
