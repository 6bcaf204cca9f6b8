-- The same index stood twice; every invoice paid for both.
DROP INDEX "invoice_tenant_id_sha256_idx";
