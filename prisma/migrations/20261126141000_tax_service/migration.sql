-- The service outside that a tenant has the tax of its invoices checked by.
CREATE TABLE "tax_service" (
    "tenant_id" UUID NOT NULL,
    "url" TEXT NOT NULL,
    -- Its token, sealed with the installation's key.
    "secret" BYTEA NOT NULL,
    "answered_at" TIMESTAMPTZ(3),
    "failing_since" TIMESTAMPTZ(3),
    -- Why it did not answer last, in words; null while it answers.
    "fault" TEXT,
    "set_by" TEXT NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "tax_service_pkey" PRIMARY KEY ("tenant_id"),
    CONSTRAINT "tax_service_fault" CHECK (("fault" IS NULL) = ("failing_since" IS NULL))
);
CALL internal.guard('tax_service', 'tenant', 'closed', 'closed');
