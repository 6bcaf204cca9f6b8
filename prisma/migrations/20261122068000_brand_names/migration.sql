-- A space that gives the product no name of its own wears its partner's; the house's name was a name that nobody gave.
ALTER TABLE "brand" ALTER COLUMN "product_name" DROP NOT NULL;
UPDATE "brand" SET "product_name" = NULL WHERE "product_name" = 'Clearhold' AND "tenant_id" <> '00000000-0000-7000-8000-000000000000';
