-- How a layout of CSV or Excel is read as invoices, known by its header. A partner's counts in all his tenants; a tenant's own goes first.
CREATE TABLE "table_mapping" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    -- SHA-256 over the header's names, in hex.
    "signature" TEXT NOT NULL,
    "mapping" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "table_mapping_pkey" PRIMARY KEY ("tenant_id", "id")
);
CREATE UNIQUE INDEX "table_mapping_tenant_id_signature_key" ON "table_mapping"("tenant_id", "signature");
CALL internal.guard('table_mapping', 'inherited', 'closed', 'figures');

-- A table whose header no mapping knows waits for one, by the signatures of the rows that may be its header.
ALTER TABLE "document" ADD COLUMN "headers" TEXT[];
ALTER TABLE "document" DROP CONSTRAINT document_status;
ALTER TABLE "document" ADD CONSTRAINT document_status CHECK (status IN ('received', 'read', 'rejected', 'processed', 'waiting'));
