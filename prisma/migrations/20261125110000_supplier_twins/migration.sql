-- Records of one company twice are found by their accounts, and the invoices that wait for it by their exceptions.
CREATE INDEX "supplier_bank_account_by_account" ON "supplier_bank_account" ("tenant_id", "account_key");
CREATE INDEX "exception_record_open_twins" ON "exception_record" ("tenant_id") WHERE "cause_key" = 'supplier-twins' AND "state" = 'open';
