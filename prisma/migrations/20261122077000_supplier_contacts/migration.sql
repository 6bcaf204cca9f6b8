-- Suppliers' people sign in at a partner's host and see the matters of all buyers there who asked them.
-- Both tables are the partner's own; which buyers asked an address is found anew each time, from the buyers' links.
CREATE TABLE "supplier_contact_link" (
    "tenant_id" UUID NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "browser_hash" BYTEA NOT NULL,
    "host" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    CONSTRAINT "supplier_contact_link_pkey" PRIMARY KEY ("tenant_id", "token_hash")
);
CREATE INDEX "supplier_contact_link_tenant_id_address_idx" ON "supplier_contact_link"("tenant_id", "address");
CALL internal.guard('supplier_contact_link', 'tenant', 'closed', 'closed');

CREATE TABLE "supplier_contact_session" (
    "tenant_id" UUID NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "host" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    CONSTRAINT "supplier_contact_session_pkey" PRIMARY KEY ("tenant_id", "token_hash")
);
CALL internal.guard('supplier_contact_session', 'tenant', 'closed', 'closed');

-- A link that was opened from the list falls with the one that it came from. The hash of the address it was mailed to is all
-- that is read over tenants.
ALTER TABLE supplier_link
  ADD COLUMN listed_from UUID,
  ADD COLUMN address_hash BYTEA GENERATED ALWAYS AS (sha256(replace(lower(email), '\', '\\')::bytea)) STORED;
CREATE INDEX "supplier_link_address_hash_tenant_id_idx" ON supplier_link (address_hash, tenant_id);
GRANT SELECT (tenant_id, id, address_hash, expires_at, revoked_at) ON supplier_link TO clearhold_across;
CREATE POLICY across ON supplier_link FOR SELECT TO clearhold_across USING (true);
