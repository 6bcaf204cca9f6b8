-- What the supplier's matter is called, as it was when the supplier was asked: he reads no policy, and so no names of a scope's own.
ALTER TABLE "supplier_link" ADD COLUMN "type_code" TEXT;
ALTER TABLE "supplier_link" ADD COLUMN "type_name" TEXT;
