-- Links by mail that sign somebody in: each once, soon, at the host and in the browser that asked for it.
CREATE TABLE "sign_in_link" (
    "tenant_id" UUID NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "browser_hash" BYTEA NOT NULL,
    "host" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    CONSTRAINT "sign_in_link_pkey" PRIMARY KEY ("tenant_id", "token_hash"),
    CONSTRAINT "sign_in_link_tenant_id_person_id_fkey" FOREIGN KEY ("tenant_id", "person_id") REFERENCES "person"("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION
);
CREATE INDEX "sign_in_link_tenant_id_person_id_idx" ON "sign_in_link"("tenant_id", "person_id");
CALL internal.guard('sign_in_link', 'tenant', 'closed', 'closed');
