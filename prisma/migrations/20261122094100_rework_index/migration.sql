-- Reports count how often people took a case back; they are few among all that happens to cases.
CREATE INDEX "case_event_rework_idx" ON "case_event"("tenant_id", "at") WHERE type = 'stepReworked';
