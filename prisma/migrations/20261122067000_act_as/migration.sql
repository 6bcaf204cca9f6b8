-- A person of the partner's staff who looks into a tenant: asked for, decided, begun by a code, over after half an hour at most.
CREATE TABLE "act_as" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "way" TEXT NOT NULL,
    "asker_id" UUID NOT NULL,
    "asker_name" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "ticket" TEXT NOT NULL,
    "minutes" INTEGER NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "lapses_at" TIMESTAMPTZ(3) NOT NULL,
    "is_allowed" BOOLEAN,
    "decided_at" TIMESTAMPTZ(3),
    "decided_by" UUID,
    "decided_by_name" TEXT,
    -- The console session through which it was opened; its end ends this too.
    "door_id" UUID,
    "code_hash" BYTEA,
    "code_ends_at" TIMESTAMPTZ(3),
    "token_hash" BYTEA,
    "host" TEXT,
    "opened_at" TIMESTAMPTZ(3),
    "ends_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "ended_by_name" TEXT,
    CONSTRAINT "act_as_pkey" PRIMARY KEY ("tenant_id", "id"),
    CONSTRAINT "act_as_way" CHECK ("way" IN ('announced', 'consent', 'breakGlass')),
    CONSTRAINT "act_as_minutes" CHECK ("minutes" BETWEEN 1 AND 30),
    CONSTRAINT "act_as_half_an_hour" CHECK ("ends_at" <= "opened_at" + interval '30 minutes'),
    CONSTRAINT "act_as_two_persons" CHECK ("decided_by" <> "asker_id")
);
CREATE UNIQUE INDEX "act_as_tenant_id_token_hash_key" ON "act_as"("tenant_id", "token_hash");
CREATE UNIQUE INDEX "act_as_tenant_id_code_hash_key" ON "act_as"("tenant_id", "code_hash");
CREATE INDEX "act_as_tenant_id_asked_at_idx" ON "act_as"("tenant_id", "asked_at");
CALL internal.guard('act_as', 'tenant', 'closed', 'figures', 'insert, update');

-- What needs somebody's yes has it: consent is the tenant's to give, a break-glass takes a second person.
CREATE FUNCTION internal.act_as_decided() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.way = 'consent' AND coalesce(current_setting('app.staff', true), '') = 'partner' THEN
    RAISE EXCEPTION 'consent is the tenant''s to give' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.way <> 'announced' AND NEW.decided_by IS NULL THEN
    RAISE EXCEPTION 'nobody decided this' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER act_as_decided BEFORE INSERT OR UPDATE OF is_allowed ON "act_as"
  FOR EACH ROW WHEN (NEW.is_allowed) EXECUTE FUNCTION internal.act_as_decided();

-- What was looked at, once for each thing and session: the log has an entry of each.
CREATE TABLE "act_as_look" (
    "tenant_id" UUID NOT NULL,
    "act_as_id" UUID NOT NULL,
    "operation" TEXT NOT NULL,
    "object_id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "act_as_look_pkey" PRIMARY KEY ("tenant_id", "act_as_id", "operation", "object_id"),
    CONSTRAINT "act_as_look_tenant_id_act_as_id_fkey" FOREIGN KEY ("tenant_id", "act_as_id") REFERENCES "act_as"("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION
);
CALL internal.guard('act_as_look', 'tenant', 'closed', 'closed', 'insert');
