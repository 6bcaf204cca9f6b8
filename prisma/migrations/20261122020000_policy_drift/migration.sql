-- The drift report sets every tenant's own settings beside the partner's standard in one snapshot. The role over all
-- tenants reads the published policies for it; which tenants are a partner's is the statement's to say, as with figures.
GRANT SELECT (tenant_id, scope_id, version, values, status, set_by, reason, effective_at) ON policy_version TO clearhold_across;
CREATE POLICY across ON policy_version FOR SELECT TO clearhold_across USING (true);
