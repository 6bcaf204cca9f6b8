-- Where a space's people may sign in besides here: an OpenID Connect provider of the company's own, its secret sealed.
CREATE TABLE "sign_on" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "issuer" TEXT NOT NULL,
    "client_id" TEXT NOT NULL,
    "sealed_secret" BYTEA NOT NULL,
    "domains" TEXT[] NOT NULL,
    -- The role that somebody gets whom nobody invited; none: only those who are here may come in.
    "newcomer_role" TEXT,
    -- Whether an address counts although the provider does not say that it was verified.
    "trusts_addresses" BOOLEAN NOT NULL DEFAULT false,
    "created_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "sign_on_pkey" PRIMARY KEY ("tenant_id", "id")
);
CREATE UNIQUE INDEX "sign_on_tenant_id_issuer_key" ON "sign_on"("tenant_id", "issuer");
CALL internal.guard('sign_on', 'tenant', 'closed', 'figures');

-- Who somebody is at a provider: the issuer's own subject, never an address.
CREATE TABLE "sign_on_identity" (
    "tenant_id" UUID NOT NULL,
    "issuer" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "linked_at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "sign_on_identity_pkey" PRIMARY KEY ("tenant_id", "issuer", "subject"),
    CONSTRAINT "sign_on_identity_tenant_id_person_id_fkey" FOREIGN KEY ("tenant_id", "person_id") REFERENCES "person"("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION
);
CREATE UNIQUE INDEX "sign_on_identity_tenant_id_issuer_person_id_key" ON "sign_on_identity"("tenant_id", "issuer", "person_id");
CREATE INDEX "sign_on_identity_tenant_id_person_id_idx" ON "sign_on_identity"("tenant_id", "person_id");
CALL internal.guard('sign_on_identity', 'tenant', 'closed', 'figures', 'insert, delete');

-- Sign-ons under way: each is answered once, from the browser and at the host that it began in, and gone after that.
CREATE TABLE "sign_on_start" (
    "tenant_id" UUID NOT NULL,
    "state_hash" BYTEA NOT NULL,
    "browser_hash" BYTEA NOT NULL,
    "sign_on_id" UUID NOT NULL,
    "host" TEXT NOT NULL,
    "goes_to" TEXT,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "sign_on_start_pkey" PRIMARY KEY ("tenant_id", "state_hash"),
    CONSTRAINT "sign_on_start_tenant_id_sign_on_id_fkey" FOREIGN KEY ("tenant_id", "sign_on_id") REFERENCES "sign_on"("tenant_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION
);
CREATE INDEX "sign_on_start_tenant_id_expires_at_idx" ON "sign_on_start"("tenant_id", "expires_at");
CREATE INDEX "sign_on_start_tenant_id_sign_on_id_idx" ON "sign_on_start"("tenant_id", "sign_on_id");
CALL internal.guard('sign_on_start', 'tenant', 'closed', 'closed', 'insert, delete');
