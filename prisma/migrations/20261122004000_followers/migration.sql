-- The earlier invoice that a credit note credits or a revised invoice replaces.
ALTER TABLE "invoice" ADD COLUMN "follows_id" UUID;
CREATE INDEX "invoice_follows" ON "invoice" ("tenant_id", "follows_id") WHERE "follows_id" IS NOT NULL;
