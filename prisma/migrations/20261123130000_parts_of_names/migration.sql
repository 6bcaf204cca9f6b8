-- The parts of a person's name as his company's directory keeps them, so that it finds them again as it wrote them.
ALTER TABLE "person" ADD COLUMN "given_name" TEXT, ADD COLUMN "family_name" TEXT;
