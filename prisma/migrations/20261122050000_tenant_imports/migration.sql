-- Many tenants from one file, in the space of the partner who sent it.
CREATE TABLE "tenant_import" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "filename" TEXT NOT NULL,
    "asked_by_id" TEXT NOT NULL,
    "asked_by" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "tenant_import_pkey" PRIMARY KEY ("tenant_id", "id")
);
CALL internal.guard('tenant_import', 'tenant', 'closed', 'closed', 'insert, update');

-- One line of it. `made_id` is chosen before the tenant is made, so that a second try knows its own work.
CREATE TABLE "tenant_import_row" (
    "tenant_id" UUID NOT NULL,
    "import_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "line" INTEGER NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "given" JSONB NOT NULL,
    "state" TEXT NOT NULL,
    "faults" JSONB NOT NULL DEFAULT '[]',
    "made_id" UUID NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "handed_over_at" TIMESTAMPTZ(3),
    CONSTRAINT "tenant_import_row_pkey" PRIMARY KEY ("tenant_id", "id"),
    CONSTRAINT "tenant_import_row_state" CHECK ("state" IN ('waiting', 'created', 'there', 'failed')),
    CONSTRAINT "tenant_import_row_tenant_id_import_id_fkey" FOREIGN KEY ("tenant_id", "import_id") REFERENCES "tenant_import"("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION
);
CREATE INDEX "tenant_import_row_tenant_id_import_id_line_idx" ON "tenant_import_row"("tenant_id", "import_id", "line");
CALL internal.guard('tenant_import_row', 'tenant', 'closed', 'closed');
