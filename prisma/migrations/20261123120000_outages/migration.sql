-- A connection is asked every few seconds whether it answers; what it said last stands here, with the case that people see while it
-- is away. `opened_by` names who keeps it in peace by hand: then nothing tries whether it is back. `changed_at` tells open pages.
ALTER TABLE "connection"
  ADD COLUMN "opened_by" TEXT,
  ADD COLUMN "checked_at" TIMESTAMPTZ(3),
  ADD COLUMN "check_status" TEXT,
  ADD COLUMN "check_message" TEXT,
  ADD COLUMN "case_id" UUID,
  ADD COLUMN "changed_at" TIMESTAMPTZ(3),
  ADD CONSTRAINT "connection_by_hand" CHECK ("opened_by" IS NULL OR "opened_at" IS NOT NULL);

-- Operators see whose ERP is away, and since when: never its address, settings or secret.
GRANT SELECT (tenant_id, id, title, connector, status, failures_in_row, opened_at, opened_by, probe_at, checked_at, check_status) ON connection TO clearhold_across;
CREATE POLICY across ON connection FOR SELECT TO clearhold_across USING (status = 'active');
