-- How far a tenant's way into service has come, with the business units that were chosen for it.
ALTER TABLE "scope" ADD COLUMN "phase" TEXT NOT NULL DEFAULT 'steady';
ALTER TABLE "scope" ADD COLUMN "phase_units" UUID[] NOT NULL DEFAULT '{}';
ALTER TABLE "scope" ADD COLUMN "phase_set_at" TIMESTAMPTZ(3);
ALTER TABLE "scope" ADD COLUMN "phase_set_by" TEXT;
ALTER TABLE "scope" ADD COLUMN "phase_reason" TEXT;
ALTER TABLE "scope" ADD CONSTRAINT "scope_phase" CHECK ("phase" IN ('baseline', 'pilot', 'rollout', 'steady'));
GRANT SELECT (phase) ON scope TO clearhold_across;
