-- A file that must be opened first (PDF, archive, picture) is opened outside of any transaction; what it said waits here until the
-- document is processed, and is gone then. Sources: field of the canonical document -> where it was read, and how surely.
ALTER TABLE "document" ADD COLUMN "reading" JSONB, ADD COLUMN "sources" JSONB;
