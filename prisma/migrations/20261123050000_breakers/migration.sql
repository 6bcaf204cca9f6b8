-- A connection whose other side is away is left in peace until one probe has found it again. The state stands here, so that all workers agree.
ALTER TABLE "connection"
  ADD COLUMN "failures_in_row" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "opened_at" TIMESTAMPTZ(3),
  ADD COLUMN "probe_at" TIMESTAMPTZ(3),
  ADD CONSTRAINT "connection_breaker" CHECK (("opened_at" IS NULL) = ("probe_at" IS NULL));
