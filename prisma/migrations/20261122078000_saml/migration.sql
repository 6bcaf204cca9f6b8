-- A company's provider may speak SAML 2.0 in place of OpenID Connect: it has no client of ours and no secret, but certificates.
ALTER TABLE "sign_on" ALTER COLUMN "client_id" DROP NOT NULL, ALTER COLUMN "sealed_secret" DROP NOT NULL;
CREATE TABLE "sign_on_saml" (
    "tenant_id" UUID NOT NULL,
    "sign_on_id" UUID NOT NULL,
    "page" TEXT NOT NULL,
    -- Base64 of DER; several while the provider changes its key.
    "certificates" TEXT[] NOT NULL,
    "wants_signed" BOOLEAN NOT NULL,
    -- The attributes that hold address and name; none: the usual ones.
    "email_attribute" TEXT,
    "name_attribute" TEXT,
    CONSTRAINT "sign_on_saml_pkey" PRIMARY KEY ("tenant_id", "sign_on_id"),
    CONSTRAINT "sign_on_saml_tenant_id_sign_on_id_fkey" FOREIGN KEY ("tenant_id", "sign_on_id") REFERENCES "sign_on"("tenant_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION
);
CALL internal.guard('sign_on_saml', 'tenant', 'closed', 'figures');

-- The key that a space signs its requests with where a provider wants that.
CREATE TABLE "sign_on_key" (
    "tenant_id" UUID NOT NULL,
    "sealed_key" BYTEA NOT NULL,
    "certificate" TEXT NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "sign_on_key_pkey" PRIMARY KEY ("tenant_id")
);
CALL internal.guard('sign_on_key', 'tenant', 'closed', 'figures', 'insert');

-- Whether a sign-on only tries the settings out: it opens nothing.
ALTER TABLE "sign_on_start" ADD COLUMN "is_test" BOOLEAN NOT NULL DEFAULT false;

-- What a provider said in a form that no cookie came with: kept sealed for the minute until the browser that began shows itself.
CREATE TABLE "sign_on_answer" (
    "tenant_id" UUID NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "browser_hash" BYTEA NOT NULL,
    "sign_on_id" UUID NOT NULL,
    "host" TEXT NOT NULL,
    "goes_to" TEXT,
    "is_test" BOOLEAN NOT NULL,
    "sealed_claims" BYTEA NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "sign_on_answer_pkey" PRIMARY KEY ("tenant_id", "token_hash"),
    CONSTRAINT "sign_on_answer_tenant_id_sign_on_id_fkey" FOREIGN KEY ("tenant_id", "sign_on_id") REFERENCES "sign_on"("tenant_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION
);
CREATE INDEX "sign_on_answer_tenant_id_expires_at_idx" ON "sign_on_answer"("tenant_id", "expires_at");
CREATE INDEX "sign_on_answer_tenant_id_sign_on_id_idx" ON "sign_on_answer"("tenant_id", "sign_on_id");
CALL internal.guard('sign_on_answer', 'tenant', 'closed', 'closed', 'insert, delete');
