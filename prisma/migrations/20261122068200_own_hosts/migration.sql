-- Hosts of their own that spaces ask to be served under. What is served stands in "host"; a row here comes there once its owner proved it.
CREATE TABLE "own_host" (
    "tenant_id" UUID NOT NULL,
    "host" TEXT NOT NULL,
    -- What the DNS record has to say.
    "token" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'pending',
    "said" TEXT NOT NULL,
    "asked_by" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "checked_at" TIMESTAMPTZ(3),
    "live_at" TIMESTAMPTZ(3),
    CONSTRAINT "own_host_pkey" PRIMARY KEY ("tenant_id", "host"),
    CONSTRAINT "own_host_state" CHECK ("state" IN ('pending', 'live', 'failed'))
);
CALL internal.guard('own_host', 'tenant', 'closed', 'figures');
