ALTER TABLE "dead_letter"
  ADD COLUMN "discarded_at" TIMESTAMPTZ(3),
  ADD COLUMN "discarded_by" TEXT,
  ADD COLUMN "discard_reason" TEXT,
  ADD COLUMN "mended" JSONB;

-- The list and its groups: what waits for somebody, newest first.
CREATE INDEX "dead_letter_open_idx" ON "dead_letter"("tenant_id", "id") WHERE replayed_at IS NULL AND discarded_at IS NULL;
CREATE INDEX "dead_letter_tenant_id_subject_id_idx" ON "dead_letter"("tenant_id", "subject_id");
