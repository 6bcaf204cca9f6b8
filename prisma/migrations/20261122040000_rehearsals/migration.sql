-- Whether the strictest policy would find nothing on it; null where it was judged before facts were kept.
ALTER TABLE "invoice" ADD COLUMN "spotless" BOOLEAN;
CREATE INDEX "invoice_arrival" ON "invoice" ("tenant_id", "created_at", "id") INCLUDE ("spotless", "unit_id");
CREATE INDEX "invoice_to_rehearse" ON "invoice" ("tenant_id", "created_at", "id") WHERE "spotless" IS FALSE;

-- What an invoice was judged by when it came in, where any policy could find something on it.
CREATE TABLE "judgement_facts" (
    "tenant_id" UUID NOT NULL,
    "invoice_id" UUID NOT NULL,
    "facts" JSONB NOT NULL,
    CONSTRAINT "judgement_facts_pkey" PRIMARY KEY ("tenant_id", "invoice_id"),
    CONSTRAINT "judgement_facts_tenant_id_invoice_id_fkey" FOREIGN KEY ("tenant_id", "invoice_id") REFERENCES "invoice"("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION
);
CALL internal.guard('judgement_facts', 'tenant', 'closed', 'closed', 'insert');

-- A change of policy tried over past invoices, in the space of the scope that it is meant for.
CREATE TABLE "rehearsal" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "scope_id" UUID NOT NULL,
    "changes" JSONB NOT NULL,
    "draft_id" UUID,
    "draft_revision" INTEGER,
    "from_at" TIMESTAMPTZ(3) NOT NULL,
    "until_at" TIMESTAMPTZ(3) NOT NULL,
    "tenants" INTEGER,
    "cancelled_at" TIMESTAMPTZ(3),
    "asked_by" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "rehearsal_pkey" PRIMARY KEY ("tenant_id", "id"),
    CONSTRAINT "rehearsal_tenant_id_scope_id_fkey" FOREIGN KEY ("tenant_id", "scope_id") REFERENCES "scope"("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION
);
CREATE INDEX "rehearsal_tenant_id_scope_id_asked_at_idx" ON "rehearsal"("tenant_id", "scope_id", "asked_at");
CALL internal.guard('rehearsal', 'tenant', 'closed', 'figures', 'insert, update');

-- Its part in one tenant: how far it came, and its figures. `asked_in` is the space that the rehearsal stands in.
CREATE TABLE "rehearsal_part" (
    "tenant_id" UUID NOT NULL,
    "rehearsal_id" UUID NOT NULL,
    "asked_in" UUID NOT NULL,
    "scope_id" UUID NOT NULL,
    "scope_kind" TEXT NOT NULL,
    "scope_name" TEXT NOT NULL,
    "changes" JSONB NOT NULL,
    "from_at" TIMESTAMPTZ(3) NOT NULL,
    "until_at" TIMESTAMPTZ(3) NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'running',
    "total" INTEGER,
    "done" INTEGER NOT NULL DEFAULT 0,
    "cursor_at" TIMESTAMPTZ(3),
    "cursor_id" UUID,
    "slice" INTEGER NOT NULL DEFAULT 0,
    "figures" JSONB NOT NULL DEFAULT '{}',
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    CONSTRAINT "rehearsal_part_pkey" PRIMARY KEY ("tenant_id", "rehearsal_id"),
    CONSTRAINT "rehearsal_part_state" CHECK ("state" IN ('running', 'done', 'cancelled'))
);
CREATE INDEX "rehearsal_part_rehearsal_id_idx" ON "rehearsal_part"("rehearsal_id");
CALL internal.guard('rehearsal_part', 'tenant', 'closed', 'figures', 'insert, update');
GRANT SELECT (tenant_id, rehearsal_id, asked_in, state, total, done, figures, ended_at) ON rehearsal_part TO clearhold_across;
CREATE POLICY across ON rehearsal_part FOR SELECT TO clearhold_across USING (true);

-- What would be different on which invoice; for the tenant's own people.
CREATE TABLE "rehearsal_item" (
    "tenant_id" UUID NOT NULL,
    "rehearsal_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "invoice_id" UUID NOT NULL,
    "unit_id" UUID,
    "effect" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "line" TEXT,
    "amount_at_risk" DECIMAL(20,4) NOT NULL,
    "currency" TEXT NOT NULL,
    "was" TEXT,
    "becomes" TEXT,
    CONSTRAINT "rehearsal_item_pkey" PRIMARY KEY ("tenant_id", "rehearsal_id", "id"),
    CONSTRAINT "rehearsal_item_tenant_id_rehearsal_id_fkey" FOREIGN KEY ("tenant_id", "rehearsal_id") REFERENCES "rehearsal_part"("tenant_id", "rehearsal_id") ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT "rehearsal_item_tenant_id_invoice_id_fkey" FOREIGN KEY ("tenant_id", "invoice_id") REFERENCES "invoice"("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION
);
CREATE INDEX "rehearsal_item_by_code" ON "rehearsal_item"("tenant_id", "rehearsal_id", "effect", "code", "id");
CALL internal.guard('rehearsal_item', 'tenant', 'closed', 'closed', 'insert');
