-- Where a session was opened: on which host (it holds nowhere else), by what, from which network. A session without a host is over.
ALTER TABLE "session" ADD COLUMN "host" TEXT;
ALTER TABLE "session" ADD COLUMN "device" TEXT NOT NULL DEFAULT 'Unknown device';
ALTER TABLE "session" ADD COLUMN "network" TEXT;
-- Ended from elsewhere, not by signing out there: what was left to do in its name is not done.
ALTER TABLE "session" ADD COLUMN "cut_off" BOOLEAN NOT NULL DEFAULT false;
CREATE INDEX "session_tenant_id_person_id_idx" ON "session"("tenant_id", "person_id");
