-- The identities under which a business unit buys: what an invoice's buyer is compared with. One identity, one unit.
CREATE TABLE "unit_identity" (
    "tenant_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "unit_id" UUID NOT NULL,

    CONSTRAINT "unit_identity_pkey" PRIMARY KEY ("tenant_id","kind","value"),
    CONSTRAINT "unit_identity_kind" CHECK ("kind" IN ('vat', 'registration', 'endpoint')),
    CONSTRAINT "unit_identity_tenant_id_unit_id_fkey" FOREIGN KEY ("tenant_id", "unit_id") REFERENCES "scope"("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION
);
CREATE INDEX "unit_identity_tenant_id_unit_id_idx" ON "unit_identity"("tenant_id", "unit_id");
CALL internal.guard('unit_identity', 'tenant', 'closed', 'figures');

-- The queue of one unit, as its own people see it.
CREATE INDEX case_queue_unit ON case_file (tenant_id, unit_id, priority DESC, id) WHERE closed_at IS NULL AND unit_id IS NOT NULL;
