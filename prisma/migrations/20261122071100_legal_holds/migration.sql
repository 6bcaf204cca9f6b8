-- What must be kept whatever retention or a deletion says: all of a tenant, or one case. Lifted by two persons.
CREATE TABLE "legal_hold" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    -- Null: all that the tenant has.
    "case_id" UUID,
    "reason" TEXT NOT NULL,
    "placed_by_id" TEXT NOT NULL,
    "placed_by" TEXT NOT NULL,
    "placed_at" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3),
    "lift_asked_by_id" TEXT,
    "lift_asked_by" TEXT,
    "lift_asked_at" TIMESTAMPTZ(3),
    "lift_reason" TEXT,
    "lifted_by_id" TEXT,
    "lifted_by" TEXT,
    "lifted_at" TIMESTAMPTZ(3),
    CONSTRAINT "legal_hold_pkey" PRIMARY KEY ("tenant_id", "id"),
    CONSTRAINT "legal_hold_two_persons" CHECK ("lifted_at" IS NULL OR ("lifted_by_id" IS NOT NULL AND "lift_asked_by_id" IS NOT NULL AND "lifted_by_id" <> "lift_asked_by_id")),
    CONSTRAINT "legal_hold_tenant_id_case_id_fkey" FOREIGN KEY ("tenant_id", "case_id") REFERENCES "case_file"("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION
);
CREATE INDEX "legal_hold_tenant_id_case_id_idx" ON "legal_hold"("tenant_id", "case_id");
CALL internal.guard('legal_hold', 'tenant', 'closed', 'figures', 'insert, update');
