-- What a company's directory calls a person: kept for it, read by nobody else.
ALTER TABLE "person" ADD COLUMN "external_id" TEXT;
