-- Appends audit rows to a tenant's hash chain, as the last statement of the write's own transaction:
--   hash(n) = SHA-256(hash(n-1) || UTF-8(body(n))),  hash(0) = SHA-256('clearhold-audit-v1:' || tenant)
-- A body is canonical JSON, made by the caller but for its sequence number, which only the chain knows.
-- The head's row is locked until commit: one tenant's writers queue here, for one round trip.
CREATE FUNCTION audit_append(p_tenant uuid, p_rows jsonb) RETURNS bigint
LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
DECLARE
  v_seq bigint;
  v_hash bytea;
  v_body text;
  v_row jsonb;
BEGIN
  SELECT seq, hash INTO v_seq, v_hash FROM audit_head WHERE tenant_id = p_tenant FOR UPDATE;
  IF NOT FOUND THEN
    INSERT INTO audit_head (tenant_id, seq, hash)
    VALUES (p_tenant, 0, sha256(convert_to('clearhold-audit-v1:' || p_tenant::text, 'UTF8')))
    ON CONFLICT (tenant_id) DO NOTHING;
    SELECT seq, hash INTO STRICT v_seq, v_hash FROM audit_head WHERE tenant_id = p_tenant FOR UPDATE;
  END IF;
  FOR v_row IN SELECT value FROM jsonb_array_elements(p_rows) LOOP
    v_seq := v_seq + 1;
    v_body := (v_row ->> 'before') || v_seq::text || (v_row ->> 'after');
    v_hash := sha256(v_hash || convert_to(v_body, 'UTF8'));
    INSERT INTO audit_entry (tenant_id, seq, at, action, actor_kind, actor_id, actor_name, subject_kind, subject_id, body, hash)
    VALUES (p_tenant, v_seq, (v_row ->> 'at')::timestamptz, v_row ->> 'action', v_row ->> 'actorKind', v_row ->> 'actorId',
            v_row ->> 'actorName', v_row ->> 'subjectKind', v_row ->> 'subjectId', v_body, v_hash);
  END LOOP;
  UPDATE audit_head SET seq = v_seq, hash = v_hash WHERE tenant_id = p_tenant;
  RETURN v_seq;
END $$;
REVOKE ALL ON FUNCTION audit_append(uuid, jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION audit_append(uuid, jsonb) TO clearhold_app;
