-- Operation's figures: how much failed for good and how much is in doubt at ERPs, over all tenants; when, never what.
GRANT SELECT (tenant_id, failed_at, replayed_at, discarded_at) ON dead_letter TO clearhold_across;
CREATE POLICY across ON dead_letter FOR SELECT TO clearhold_across USING (replayed_at IS NULL AND discarded_at IS NULL);
GRANT SELECT (tenant_id, state, claimed_at) ON effect TO clearhold_across;
CREATE POLICY across ON effect FOR SELECT TO clearhold_across USING (state = 'unknown');

CREATE INDEX "effect_in_doubt_idx" ON "effect"("claimed_at") WHERE state = 'unknown';
CREATE INDEX "dead_letter_open_at_idx" ON "dead_letter"("failed_at") WHERE replayed_at IS NULL AND discarded_at IS NULL;
