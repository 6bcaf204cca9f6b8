-- Steps of running cases that wait for an event of a type and about a subject; gone with the wait.
CREATE TABLE "awaited_event" (
    "tenant_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "step_id" TEXT NOT NULL,
    "attempt" INTEGER NOT NULL,
    "event_type" TEXT NOT NULL,
    "correlation" TEXT NOT NULL,
    -- What happened before this does not count.
    "since" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "awaited_event_pkey" PRIMARY KEY ("tenant_id", "case_id", "step_id")
);
CREATE INDEX "awaited_event_key_idx" ON "awaited_event"("tenant_id", "event_type", "correlation");
-- Who begins to wait looks at what came before.
CREATE INDEX "received_event_subject_idx" ON "received_event"("tenant_id", "type", ((data ->> 'subject')));
CALL internal.guard('awaited_event', 'tenant', 'closed', 'closed');
