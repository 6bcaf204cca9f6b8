-- One person's approvals in a colleague's hands for a while. A row is never changed but to end it.
CREATE TABLE "delegation" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "from_id" UUID NOT NULL,
    "to_id" UUID NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "reason" TEXT NOT NULL,
    "created_by" UUID NOT NULL,
    "created_by_name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    CONSTRAINT "delegation_pkey" PRIMARY KEY ("tenant_id", "id"),
    CONSTRAINT "delegation_tenant_id_from_id_fkey" FOREIGN KEY ("tenant_id", "from_id") REFERENCES "person"("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT "delegation_tenant_id_to_id_fkey" FOREIGN KEY ("tenant_id", "to_id") REFERENCES "person"("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION
);
CREATE INDEX "delegation_tenant_id_ends_at_idx" ON "delegation"("tenant_id", "ends_at");
CALL internal.guard('delegation', 'tenant', 'closed', 'figures', 'insert, update');

-- For whom an approval was decided, where that was not the one who decided it.
ALTER TABLE "task" ADD COLUMN "done_for_id" UUID;
ALTER TABLE "task" ADD CONSTRAINT "task_tenant_id_done_for_id_fkey" FOREIGN KEY ("tenant_id", "done_for_id") REFERENCES "person"("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;
