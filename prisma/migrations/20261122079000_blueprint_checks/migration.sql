-- How the checks of a tenant's blueprint stand there: those of the version that it has, and those of the version that it is offered
-- next as they would come out under it. Written with the tenant's figures; its partner reads them over all followers.
CREATE TABLE "blueprint_check" (
    "tenant_id" UUID NOT NULL,
    "offered" BOOLEAN NOT NULL,
    "key" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "place" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "passed" BOOLEAN NOT NULL,
    "found" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "checked_at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "blueprint_check_pkey" PRIMARY KEY ("tenant_id", "offered", "key")
);
CALL internal.guard('blueprint_check', 'tenant', 'closed', 'figures');
GRANT SELECT (tenant_id, offered, key, version, place, title, passed, found, since, checked_at) ON blueprint_check TO clearhold_across;
CREATE POLICY across ON blueprint_check FOR SELECT TO clearhold_across USING (true);
