-- Which version of whose blueprint a tenant was made from or took up last, and whether it goes on following it.
ALTER TABLE "scope" ADD COLUMN "blueprint_space" UUID;
ALTER TABLE "scope" ADD COLUMN "blueprint_key" TEXT;
ALTER TABLE "scope" ADD COLUMN "blueprint_version" INTEGER;
ALTER TABLE "scope" ADD COLUMN "blueprint_follows" BOOLEAN NOT NULL DEFAULT true;

-- A version that was saved stays as it is; a change is a new one.
REVOKE UPDATE, DELETE ON blueprint FROM clearhold_app;
