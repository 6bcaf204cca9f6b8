-- What the rail's views ask of a case's invoice, kept on the case as it was when the case was opened: the day that decides
-- the period it is posted in, and the discount for early payment that is lost when the case takes too long.
ALTER TABLE "case_file" ADD COLUMN "invoice_date" DATE;
ALTER TABLE "case_file" ADD COLUMN "discount_until" DATE;
ALTER TABLE "case_file" ADD COLUMN "discount_amount" DECIMAL(20, 4);
ALTER TABLE "case_file" ADD CONSTRAINT "case_discount_whole" CHECK (("discount_until" IS NULL) = ("discount_amount" IS NULL));
UPDATE "case_file" c SET "invoice_date" = i."issue_date" FROM "invoice" i WHERE i."tenant_id" = c."tenant_id" AND i."id" = c."invoice_id";

-- Few open cases have a discount to lose. The period close holds most of them at a month's end and none before: the
-- queue's own index gives those in their order, and another would only cost every write.
CREATE INDEX case_queue_discount ON case_file (tenant_id, discount_until) WHERE closed_at IS NULL AND discount_until IS NOT NULL;
