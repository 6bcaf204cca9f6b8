-- Documents are found by the number of their invoice, or how it begins, however it was typed.
CREATE INDEX "invoice_tenant_id_normalised_number_idx" ON "invoice"("tenant_id", "normalised_number" text_pattern_ops);
