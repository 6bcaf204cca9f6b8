-- A receipt that is sent again under another source id is found by its number.
CREATE INDEX "goods_receipt_tenant_id_number_idx" ON "goods_receipt"("tenant_id", "number");
