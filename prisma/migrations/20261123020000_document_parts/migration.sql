-- What came in one file with others is a document of its own and names the file. The file may go before its parts do.
ALTER TABLE "document" ADD COLUMN "part_of" UUID;
CREATE INDEX "document_part_of_idx" ON "document"("tenant_id", "part_of", "id") WHERE "part_of" IS NOT NULL;
