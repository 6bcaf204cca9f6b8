-- The log is searched by who, what and when as well as by object: each begins with the tenant and keeps the log's order.
CREATE INDEX "audit_entry_tenant_id_actor_name_seq_idx" ON "audit_entry"("tenant_id", "actor_name", "seq");
CREATE INDEX "audit_entry_tenant_id_action_seq_idx" ON "audit_entry"("tenant_id", "action", "seq");
CREATE INDEX "audit_entry_tenant_id_at_idx" ON "audit_entry"("tenant_id", "at");
