-- Links by which a person sets a password: single use, kept as hashes, over after a while or once a newer one is made.
CREATE TABLE "password_link" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    CONSTRAINT "password_link_pkey" PRIMARY KEY ("tenant_id", "id"),
    CONSTRAINT "password_link_purpose" CHECK ("purpose" IN ('invite', 'reset')),
    CONSTRAINT "password_link_tenant_id_person_id_fkey" FOREIGN KEY ("tenant_id", "person_id") REFERENCES "person"("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION
);
CREATE UNIQUE INDEX "password_link_tenant_id_token_hash_key" ON "password_link"("tenant_id", "token_hash");
CREATE INDEX "password_link_tenant_id_person_id_idx" ON "password_link"("tenant_id", "person_id");
CALL internal.guard('password_link', 'tenant', 'closed', 'closed', 'insert, update');

-- A link that only the addressee may see: sealed, put into the words when they are sent, and gone after that.
ALTER TABLE "mail" ADD COLUMN "sealed_link" BYTEA;
