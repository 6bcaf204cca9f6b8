-- The files that an import was sent with, so that the same one is known again; and which of them a line stands in.
ALTER TABLE "tenant_import" ADD COLUMN "digests" TEXT[] NOT NULL DEFAULT '{}';
ALTER TABLE "tenant_import_row" ADD COLUMN "filename" TEXT;
