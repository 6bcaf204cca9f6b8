-- A person's passkeys: the public half of what a device keeps. Each is good at one host alone.
CREATE TABLE "passkey" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "host" TEXT NOT NULL,
    "credential_id" TEXT NOT NULL,
    "public_key" BYTEA NOT NULL,
    -- What the device counted last; 0 for those that do not count.
    "counter" BIGINT NOT NULL,
    "transports" TEXT[] NOT NULL DEFAULT '{}',
    "name" TEXT NOT NULL,
    -- Whether its maker may copy it to the person's other devices, and whether that was done.
    "may_sync" BOOLEAN NOT NULL,
    "is_synced" BOOLEAN NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_used_at" TIMESTAMPTZ(3),
    CONSTRAINT "passkey_pkey" PRIMARY KEY ("tenant_id", "id"),
    CONSTRAINT "passkey_tenant_id_person_id_fkey" FOREIGN KEY ("tenant_id", "person_id") REFERENCES "person"("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION
);
CREATE UNIQUE INDEX "passkey_tenant_id_host_credential_id_key" ON "passkey"("tenant_id", "host", "credential_id");
CREATE INDEX "passkey_tenant_id_person_id_idx" ON "passkey"("tenant_id", "person_id");
CALL internal.guard('passkey', 'tenant', 'closed', 'figures');

-- Challenges under way: each is answered once, from the browser and at the host that asked for it, for one purpose.
CREATE TABLE "passkey_challenge" (
    "tenant_id" UUID NOT NULL,
    "challenge_hash" BYTEA NOT NULL,
    "browser_hash" BYTEA NOT NULL,
    "host" TEXT NOT NULL,
    -- Who adds a passkey by it; none: somebody signs in by it.
    "person_id" UUID,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "passkey_challenge_pkey" PRIMARY KEY ("tenant_id", "challenge_hash"),
    CONSTRAINT "passkey_challenge_tenant_id_person_id_fkey" FOREIGN KEY ("tenant_id", "person_id") REFERENCES "person"("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION
);
CREATE INDEX "passkey_challenge_tenant_id_expires_at_idx" ON "passkey_challenge"("tenant_id", "expires_at");
CREATE INDEX "passkey_challenge_tenant_id_person_id_idx" ON "passkey_challenge"("tenant_id", "person_id");
CALL internal.guard('passkey_challenge', 'tenant', 'closed', 'closed', 'insert, delete');

-- A password also waits for the passkey of who has one, no app, and a role that asks for a second factor.
ALTER TABLE "session" DROP CONSTRAINT "session_stage";
ALTER TABLE "session" ADD CONSTRAINT "session_stage" CHECK ("stage" IN ('open', 'code', 'enrol', 'passkey'));
