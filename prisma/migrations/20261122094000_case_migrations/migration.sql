-- Running cases that are taken to another version of their playbook: what was asked, how far it came, and why some were left.
CREATE TABLE "case_migration" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "playbook_key" TEXT NOT NULL,
    -- Null: to what is in force for each case.
    "to_version" INTEGER,
    "reason" TEXT NOT NULL,
    "total" INTEGER NOT NULL,
    "moved" INTEGER NOT NULL DEFAULT 0,
    "stayed" INTEGER NOT NULL DEFAULT 0,
    "reasons" JSONB NOT NULL DEFAULT '{}',
    "cursor" UUID,
    "requested_by" UUID NOT NULL,
    "requested_by_name" TEXT NOT NULL,
    "requested_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    CONSTRAINT "case_migration_pkey" PRIMARY KEY ("tenant_id", "id")
);
-- One at a time for a playbook: two would take cases to and fro.
CREATE UNIQUE INDEX "case_migration_running_key" ON "case_migration"("tenant_id", "playbook_key") WHERE ended_at IS NULL;
CREATE INDEX "case_file_playbook_open_idx" ON "case_file"("tenant_id", "playbook_key", "id") WHERE closed_at IS NULL;
CALL internal.guard('case_migration', 'tenant', 'closed', 'closed');
