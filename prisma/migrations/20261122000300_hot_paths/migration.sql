-- Indexes of the hot reads, and the edges that no program may skip.
CREATE INDEX case_queue ON case_file (tenant_id, priority DESC, id) WHERE closed_at IS NULL;
CREATE INDEX case_queue_due ON case_file (tenant_id, due_at, id) WHERE closed_at IS NULL;
CREATE INDEX case_owner ON case_file (tenant_id, owner_id, priority DESC) WHERE closed_at IS NULL;
CREATE INDEX case_closed ON case_file (tenant_id, closed_at DESC) WHERE closed_at IS NOT NULL;
CREATE INDEX outbox_ready ON outbox (tenant_id, lane, id) WHERE state = 'ready';
CREATE INDEX outbox_scheduled ON outbox (not_before) WHERE state = 'scheduled';
CREATE INDEX outbox_leased ON outbox (leased_until) WHERE state = 'leased';
CREATE INDEX exception_open ON exception_record (tenant_id, code) WHERE state = 'open';
CREATE INDEX invoice_order_reference ON invoice USING gin (order_references);
CREATE INDEX mail_queued ON mail (tenant_id, id) WHERE state = 'queued';

ALTER TABLE scope ADD CONSTRAINT scope_kind CHECK (kind IN ('platform', 'partner', 'tenant', 'unit'));
ALTER TABLE document ADD CONSTRAINT document_status CHECK (status IN ('received', 'read', 'rejected', 'processed'));
ALTER TABLE invoice ADD CONSTRAINT invoice_status CHECK (status IN ('clear', 'held', 'released', 'rejected', 'withdrawn'));
ALTER TABLE outbox ADD CONSTRAINT outbox_state CHECK (state IN ('ready', 'scheduled', 'leased'));
ALTER TABLE effect ADD CONSTRAINT effect_state CHECK (state IN ('claimed', 'done', 'refused', 'unknown'));
ALTER TABLE task ADD CONSTRAINT task_state CHECK (state IN ('open', 'done', 'cancelled'));
ALTER TABLE task ADD CONSTRAINT task_done_by_someone CHECK (state <> 'done' OR done_at IS NOT NULL);
ALTER TABLE allocation ADD CONSTRAINT allocation_not_nothing CHECK (quantity <> 0 OR amount <> 0);
