-- The key that a space's documents are sealed under, wrapped by the installation's own. Destroyed once, it never comes back.
CREATE TABLE "tenant_key" (
    "tenant_id" UUID NOT NULL,
    -- Null once it is destroyed.
    "wrapped" BYTEA,
    -- Which of the installation's keys it is wrapped by.
    "master" TEXT NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "destroyed_at" TIMESTAMPTZ(3),
    CONSTRAINT "tenant_key_pkey" PRIMARY KEY ("tenant_id"),
    CONSTRAINT "tenant_key_gone" CHECK ("wrapped" IS NOT NULL OR "destroyed_at" IS NOT NULL)
);
CALL internal.guard('tenant_key', 'tenant', 'closed', 'closed', 'insert, update');

CREATE FUNCTION internal.keep_destroyed() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  IF OLD.destroyed_at IS NOT NULL THEN
    RAISE EXCEPTION 'a destroyed key never comes back' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.destroyed_at IS NOT NULL AND NEW.wrapped IS NOT NULL THEN
    RAISE EXCEPTION 'nothing is left of a destroyed key' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_destroyed BEFORE UPDATE ON "tenant_key" FOR EACH ROW EXECUTE FUNCTION internal.keep_destroyed();
