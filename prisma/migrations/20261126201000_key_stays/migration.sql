-- A key that is destroyed leaves its row to say so; the row of one that is not goes by no statement, the owner's included.
CREATE FUNCTION internal.keep_key() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  RAISE EXCEPTION 'a key is destroyed by a leaving and its row stays' USING ERRCODE = 'check_violation';
END $$;
CREATE TRIGGER keep_key BEFORE DELETE ON "tenant_key" FOR EACH ROW EXECUTE FUNCTION internal.keep_key();
CREATE TRIGGER keep_keys BEFORE TRUNCATE ON "tenant_key" FOR EACH STATEMENT EXECUTE FUNCTION internal.keep_key();
