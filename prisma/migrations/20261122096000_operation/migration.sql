-- A tenant whose work rests: it is served and takes documents in, its work waits. Null: it is done.
ALTER TABLE "scope"
  ADD COLUMN "work_stopped_at" TIMESTAMPTZ(3),
  ADD COLUMN "work_stopped_by" TEXT,
  ADD COLUMN "work_stop_reason" TEXT,
  ADD CONSTRAINT "scope_weight" CHECK ("weight" BETWEEN 1 AND 100);
GRANT SELECT (work_stopped_at, work_stopped_by, work_stop_reason) ON scope TO clearhold_across;

-- The last minutes of a tenant's work, the newest first: pieces that were done, milliseconds that they took. `minute` counts
-- from 1970 and says which minute the first ones are of.
ALTER TABLE "work_share"
  ADD COLUMN "minute" BIGINT NOT NULL DEFAULT 0,
  ADD COLUMN "done" INTEGER[] NOT NULL DEFAULT '{}',
  ADD COLUMN "spent" INTEGER[] NOT NULL DEFAULT '{}';

-- Since when a worker runs, how many pieces of work it has in hand, and since when it is told to take no more.
ALTER TABLE "node_beat"
  ADD COLUMN "begun_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  ADD COLUMN "held" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "drain_since" TIMESTAMPTZ(3),
  ADD COLUMN "drained_by" TEXT;

-- How far sealing is behind.
GRANT SELECT (at) ON audit_seal TO clearhold_across;
