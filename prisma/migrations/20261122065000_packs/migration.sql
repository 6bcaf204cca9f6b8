-- Files made out of a space's data for somebody to take away: the evidence of a case or a control, or all that a tenant owns.
CREATE TABLE "pack" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    -- A case's id, a setting's key or an exception code, a tenant's id.
    "subject_id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "unit_id" UUID,
    "from_at" TIMESTAMPTZ(3),
    "until_at" TIMESTAMPTZ(3),
    "state" TEXT NOT NULL DEFAULT 'making',
    "done" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER,
    -- Where the next part begins.
    "cursor" JSONB,
    "parts" JSONB NOT NULL DEFAULT '[]',
    "asked_by_id" TEXT NOT NULL,
    "asked_by" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "expires_at" TIMESTAMPTZ(3),
    CONSTRAINT "pack_pkey" PRIMARY KEY ("tenant_id", "id"),
    CONSTRAINT "pack_kind" CHECK ("kind" IN ('case', 'control', 'tenant')),
    CONSTRAINT "pack_state" CHECK ("state" IN ('making', 'ready', 'expired'))
);
CREATE INDEX "pack_tenant_id_kind_asked_at_idx" ON "pack"("tenant_id", "kind", "asked_at");
CALL internal.guard('pack', 'tenant', 'closed', 'closed', 'insert, update');
