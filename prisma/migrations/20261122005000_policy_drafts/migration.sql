-- Who approved a version, and the draft it came from; null where one person published it directly.
ALTER TABLE "policy_version" ADD COLUMN "approved_by" TEXT;
ALTER TABLE "policy_version" ADD COLUMN "draft_id" UUID;

-- Changes to one scope's policy on their way: written, submitted, decided by somebody else, published at a date.
CREATE TABLE "policy_draft" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "scope_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "changes" JSONB NOT NULL,
    "base_version" INTEGER NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'draft',
    "revision" INTEGER NOT NULL DEFAULT 1,
    "author_id" TEXT NOT NULL,
    "author_name" TEXT NOT NULL,
    "editor_ids" TEXT[] NOT NULL,
    "effective_at" TIMESTAMPTZ(3),
    "submitted_at" TIMESTAMPTZ(3),
    "decided_by_id" TEXT,
    "decided_by" TEXT,
    "decided_at" TIMESTAMPTZ(3),
    "decision_reason" TEXT,
    "published_version" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "policy_draft_pkey" PRIMARY KEY ("tenant_id","id"),
    CONSTRAINT "policy_draft_state" CHECK ("state" IN ('draft', 'submitted', 'scheduled', 'published', 'rejected', 'withdrawn')),
    -- Whatever a program does: what was approved was approved by somebody who did not write it.
    CONSTRAINT "policy_draft_second_person" CHECK ("state" NOT IN ('scheduled', 'published') OR ("decided_by_id" IS NOT NULL AND NOT "decided_by_id" = ANY ("editor_ids"))),
    CONSTRAINT "policy_draft_tenant_id_scope_id_fkey" FOREIGN KEY ("tenant_id", "scope_id") REFERENCES "scope"("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION
);
CREATE INDEX "policy_draft_tenant_id_scope_id_state_idx" ON "policy_draft"("tenant_id", "scope_id", "state");
CALL internal.guard('policy_draft', 'tenant', 'closed', 'figures', 'insert, update');
