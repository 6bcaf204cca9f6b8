-- Who looks into a channel's folder holds it until then, so that it is looked into once at a time; and what lay there at the last look, by name,
-- to tell a file that still grows from one that is whole.
ALTER TABLE "channel"
  ADD COLUMN "looking_until" TIMESTAMPTZ(3),
  ADD COLUMN "seen" JSONB NOT NULL DEFAULT '{}';
