-- What came to pass at a tenant in a month or a week: counts and sums, measured anew while it runs and left alone once it
-- is closed. They are what its partner may know.
CREATE TABLE "report_period" (
    "tenant_id" UUID NOT NULL,
    "period" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "partner_id" UUID NOT NULL,
    "time_zone" TEXT NOT NULL,
    "figures" JSONB NOT NULL,
    "measured_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),
    CONSTRAINT "report_period_pkey" PRIMARY KEY ("tenant_id", "period"),
    CONSTRAINT "report_period_kind" CHECK ("kind" IN ('month', 'week'))
);
CALL internal.guard('report_period', 'tenant', 'closed', 'figures', 'insert, update');

-- A partner's report has one line a tenant: its figures, and what is given back for the month.
GRANT SELECT (tenant_id, period, time_zone, figures, measured_at, closed_at) ON report_period TO clearhold_across;
CREATE POLICY across ON report_period FOR SELECT TO clearhold_across USING (true);
GRANT SELECT (tenant_id, month, result) ON service_month TO clearhold_across;
CREATE POLICY across ON service_month FOR SELECT TO clearhold_across USING (true);
GRANT SELECT (tenant_id, month, credit) ON month_correction TO clearhold_across;
CREATE POLICY across ON month_correction FOR SELECT TO clearhold_across USING (true);

-- Documents of a period, without a look at all others.
CREATE INDEX "document_arrival" ON "document" ("tenant_id", "received_at") INCLUDE ("status", "unit_id");
