-- Who is told of what happens here: an address outside, the kinds of events it wants, and the key that signs them. Nothing of it is
-- anybody's but the space's own people's.
CREATE TABLE "webhook" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "actions" TEXT[] NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'active',
    -- Why it was switched off, in words; null while nobody and nothing did.
    "reason" TEXT,
    "secret" BYTEA,
    -- The key before: both sign until then.
    "former_secret" BYTEA,
    "former_until" TIMESTAMPTZ(3),
    -- Tries in a row that came to nothing, since when, and until when it is left alone.
    "failures" INTEGER NOT NULL DEFAULT 0,
    "failing_since" TIMESTAMPTZ(3),
    "rest_until" TIMESTAMPTZ(3),
    "delivered_at" TIMESTAMPTZ(3),
    "case_id" UUID,
    "created_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "webhook_pkey" PRIMARY KEY ("tenant_id", "id"),
    CONSTRAINT "webhook_status" CHECK ("status" IN ('active', 'paused', 'disabled', 'closed'))
);
CALL internal.guard('webhook', 'tenant', 'closed', 'closed');

-- Which events a webhook that is at work wants: what every writer of the log has to know, and no more. A partner's count in his tenants.
CREATE TABLE "webhook_route" (
    "tenant_id" UUID NOT NULL,
    "webhook_id" UUID NOT NULL,
    "actions" TEXT[] NOT NULL,
    CONSTRAINT "webhook_route_pkey" PRIMARY KEY ("tenant_id", "webhook_id"),
    CONSTRAINT "webhook_route_webhook_fkey" FOREIGN KEY ("tenant_id", "webhook_id") REFERENCES "webhook"("tenant_id", "id") ON DELETE CASCADE
);
CALL internal.guard('webhook_route', 'inherited', 'open', 'figures');
CALL internal.suppliers_only_read('webhook_route');

-- One event for one webhook: the very bytes that are sent at every try, and what was answered.
CREATE TABLE "webhook_delivery" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "webhook_id" UUID NOT NULL,
    "event_id" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    -- Tries of this round; asking for it again begins another.
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "next_at" TIMESTAMPTZ(3) NOT NULL,
    "first_try_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "tries" JSONB NOT NULL DEFAULT '[]',
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "webhook_delivery_pkey" PRIMARY KEY ("tenant_id", "id"),
    CONSTRAINT "webhook_delivery_state" CHECK ("state" IN ('waiting', 'delivered', 'failed')),
    CONSTRAINT "webhook_delivery_webhook_fkey" FOREIGN KEY ("tenant_id", "webhook_id") REFERENCES "webhook"("tenant_id", "id") ON DELETE CASCADE
);
CREATE UNIQUE INDEX "webhook_delivery_event_key" ON "webhook_delivery"("tenant_id", "webhook_id", "event_id");
CREATE INDEX "webhook_delivery_due_idx" ON "webhook_delivery"("tenant_id", "webhook_id", "next_at", "id") WHERE state = 'waiting';
CREATE INDEX "webhook_delivery_list_idx" ON "webhook_delivery"("tenant_id", "webhook_id", "id");
CALL internal.guard('webhook_delivery', 'tenant', 'closed', 'closed');

-- Where others send their events in, by requests that they sign: one source, one address, its key and the key before.
CREATE TABLE "hook_source" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'active',
    "secret" BYTEA,
    "former_secret" BYTEA,
    "former_until" TIMESTAMPTZ(3),
    "taken_at" TIMESTAMPTZ(3),
    "created_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "hook_source_pkey" PRIMARY KEY ("tenant_id", "id"),
    CONSTRAINT "hook_source_status" CHECK ("status" IN ('active', 'closed'))
);
CALL internal.guard('hook_source', 'tenant', 'closed', 'closed');

-- What came in by a signed request, for thirty days: its id, so that a second time is known; its events until a worker took them.
CREATE TABLE "hook_message" (
    "tenant_id" UUID NOT NULL,
    "source_id" UUID NOT NULL,
    "message_id" TEXT NOT NULL,
    "sha256" BYTEA NOT NULL,
    "events" JSONB,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "taken_at" TIMESTAMPTZ(3),
    CONSTRAINT "hook_message_pkey" PRIMARY KEY ("tenant_id", "source_id", "message_id"),
    CONSTRAINT "hook_message_source_fkey" FOREIGN KEY ("tenant_id", "source_id") REFERENCES "hook_source"("tenant_id", "id") ON DELETE CASCADE
);
CREATE INDEX "hook_message_received_idx" ON "hook_message"("tenant_id", "source_id", "received_at");
CALL internal.guard('hook_message', 'tenant', 'closed', 'closed');

-- What is noted in the log is told to whoever asked for it: the work of telling is put into the outbox by the very statement that
-- writes the entries, as which of them there are. Nothing is told of what was not committed, and nothing that was is missed.
CREATE OR REPLACE FUNCTION audit_append(p_tenant uuid, p_rows jsonb) RETURNS bigint
LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
DECLARE
  v_seq bigint;
  v_hash bytea;
  v_body text;
  v_row jsonb;
  v_from bigint;
  v_actions text[] := '{}';
  v_above uuid := nullif(current_setting('app.partner', true), '')::uuid;
BEGIN
  SELECT seq, hash INTO v_seq, v_hash FROM audit_head WHERE tenant_id = p_tenant FOR UPDATE;
  IF NOT FOUND THEN
    INSERT INTO audit_head (tenant_id, seq, hash)
    VALUES (p_tenant, 0, sha256(convert_to('clearhold-audit-v1:' || p_tenant::text, 'UTF8')))
    ON CONFLICT (tenant_id) DO NOTHING;
    SELECT seq, hash INTO STRICT v_seq, v_hash FROM audit_head WHERE tenant_id = p_tenant FOR UPDATE;
  END IF;
  v_from := v_seq + 1;
  FOR v_row IN SELECT value FROM jsonb_array_elements(p_rows) LOOP
    v_seq := v_seq + 1;
    v_body := (v_row ->> 'before') || v_seq::text || (v_row ->> 'after');
    v_hash := sha256(v_hash || convert_to(v_body, 'UTF8'));
    v_actions := v_actions || (v_row ->> 'action');
    INSERT INTO audit_entry (tenant_id, seq, at, action, actor_kind, actor_id, actor_name, subject_kind, subject_id, body, hash)
    VALUES (p_tenant, v_seq, (v_row ->> 'at')::timestamptz, v_row ->> 'action', v_row ->> 'actorKind', v_row ->> 'actorId',
            v_row ->> 'actorName', v_row ->> 'subjectKind', v_row ->> 'subjectId', v_body, v_hash);
  END LOOP;
  UPDATE audit_head SET seq = v_seq, hash = v_hash WHERE tenant_id = p_tenant;
  INSERT INTO outbox (tenant_id, id, kind, lane, subject_id, payload, state, not_before, created_at, correlation_id, actor)
  SELECT p_tenant, gen_random_uuid(), CASE WHEN r.tenant_id = p_tenant THEN 'webhook.publish' ELSE 'webhook.tellPartner' END, 1,
    p_tenant::text, jsonb_build_object('from', v_from, 'to', v_seq), 'ready', now(), now(), 'webhooks',
    '{"kind":"system","id":"clearhold","name":"Clearhold"}'::jsonb
  FROM (SELECT DISTINCT tenant_id FROM webhook_route WHERE tenant_id IN (p_tenant, v_above) AND actions && v_actions) r;
  RETURN v_seq;
END $$;
