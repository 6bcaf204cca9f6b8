-- How far a blueprint's version has come, where it does not go to all of its followers at once. A version without a row here
-- reaches everybody.
CREATE TABLE "blueprint_reach" (
    "tenant_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "rings" TEXT[] NOT NULL DEFAULT '{}',
    "ring_name" TEXT,
    "reached_at" TIMESTAMPTZ(3) NOT NULL,
    "reached_by" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    CONSTRAINT "blueprint_reach_pkey" PRIMARY KEY ("tenant_id", "key", "version"),
    CONSTRAINT "blueprint_reach_state" CHECK ("state" IN ('all', 'staged', 'withdrawn')),
    CONSTRAINT "blueprint_reach_rings" CHECK ("state" <> 'staged' OR cardinality("rings") > 0),
    CONSTRAINT "blueprint_reach_tenant_id_key_version_fkey" FOREIGN KEY ("tenant_id", "key", "version") REFERENCES "blueprint"("tenant_id", "key", "version") ON DELETE NO ACTION ON UPDATE NO ACTION
);
CALL internal.guard('blueprint_reach', 'inherited', 'closed', 'figures', 'insert, update');

-- How many of a partner's tenants follow a blueprint, and which version they have.
GRANT SELECT (blueprint_space, blueprint_key, blueprint_version, blueprint_follows) ON scope TO clearhold_across;
