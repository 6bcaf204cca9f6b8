-- What a held invoice bills beyond its order: it counts as billed once the invoice is accepted all the same.
ALTER TABLE "allocation" ADD COLUMN "excess_quantity" DECIMAL(28,10) NOT NULL DEFAULT 0, ADD COLUMN "excess_amount" DECIMAL(20,4) NOT NULL DEFAULT 0;
ALTER TABLE "allocation" DROP CONSTRAINT allocation_not_nothing;
ALTER TABLE "allocation" ADD CONSTRAINT allocation_not_nothing CHECK (quantity <> 0 OR amount <> 0 OR excess_quantity <> 0 OR excess_amount <> 0);
