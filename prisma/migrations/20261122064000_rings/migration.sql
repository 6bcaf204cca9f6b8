-- A partner's rings in their order, as [{"key", "name"}]; null: those that everybody begins with. In a tenant: the key of
-- the ring that it is in, null for the last.
ALTER TABLE "scope" ADD COLUMN "rings" JSONB;
ALTER TABLE "scope" ADD COLUMN "ring" TEXT;
GRANT SELECT (ring) ON scope TO clearhold_across;

-- A version on its way from ring to ring: the keys of the rings that it reaches, the name of the last of them, and since
-- when it reaches them. Its values never change; one of a scope is on its way at a time.
ALTER TABLE "policy_version" ADD COLUMN "rings" TEXT[] NOT NULL DEFAULT '{}';
ALTER TABLE "policy_version" ADD COLUMN "ring_name" TEXT;
ALTER TABLE "policy_version" ADD COLUMN "reached_at" TIMESTAMPTZ(3);
ALTER TABLE "policy_version" ADD CONSTRAINT "policy_version_status" CHECK ("status" IN ('published', 'staged', 'withdrawn'));
ALTER TABLE "policy_version" ADD CONSTRAINT "policy_version_reach" CHECK ("status" <> 'staged' OR cardinality("rings") > 0);
CREATE UNIQUE INDEX "policy_version_staged" ON "policy_version" ("tenant_id", "scope_id") WHERE "status" = 'staged';
GRANT SELECT (reached_at) ON policy_version TO clearhold_across;

-- The ring that a draft is published to once it is approved; null: everywhere at once.
ALTER TABLE "policy_draft" ADD COLUMN "ring" TEXT;

-- Each step of such a version: asked for, and where a second person is needed decided by another one.
CREATE TABLE "ring_step" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "move" TEXT NOT NULL,
    "ring" TEXT,
    "ring_name" TEXT,
    "state" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "asked_by_id" TEXT NOT NULL,
    "asked_by" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_by_id" TEXT,
    "decided_by" TEXT,
    "decided_at" TIMESTAMPTZ(3),
    "decision_reason" TEXT,
    CONSTRAINT "ring_step_pkey" PRIMARY KEY ("tenant_id", "id"),
    CONSTRAINT "ring_step_move" CHECK ("move" IN ('stage', 'promote', 'withdraw')),
    CONSTRAINT "ring_step_state" CHECK ("state" IN ('asked', 'done', 'rejected')),
    -- Whatever a program does: nobody decides what he asked for himself.
    CONSTRAINT "ring_step_second_person" CHECK ("decided_by_id" IS NULL OR "decided_by_id" <> "asked_by_id"),
    CONSTRAINT "ring_step_tenant_id_version_id_fkey" FOREIGN KEY ("tenant_id", "version_id") REFERENCES "policy_version"("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION
);
CREATE INDEX "ring_step_tenant_id_version_id_asked_at_idx" ON "ring_step"("tenant_id", "version_id", "asked_at");
CREATE UNIQUE INDEX "ring_step_asked" ON "ring_step" ("tenant_id", "version_id") WHERE "state" = 'asked';
CALL internal.guard('ring_step', 'tenant', 'closed', 'figures', 'insert, update');
