-- What a partner promises a tenant, version by version; terms of null end it from their month on.
CREATE TABLE "agreement" (
    "tenant_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "from_month" TEXT NOT NULL,
    "terms" JSONB,
    "reason" TEXT NOT NULL,
    "set_by" TEXT NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "agreement_pkey" PRIMARY KEY ("tenant_id", "version")
);
CALL internal.guard('agreement', 'tenant', 'closed', 'figures', 'insert');

-- How a month was served: counts and sums, measured anew while it runs and left alone once it is closed.
CREATE TABLE "service_month" (
    "tenant_id" UUID NOT NULL,
    "month" TEXT NOT NULL,
    "partner_id" UUID NOT NULL,
    "time_zone" TEXT NOT NULL,
    "agreement_version" INTEGER,
    "result" JSONB,
    -- Over the terms and every item that was measured, in their order.
    "inputs_sha256" TEXT NOT NULL,
    "measured_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),
    CONSTRAINT "service_month_pkey" PRIMARY KEY ("tenant_id", "month")
);
CREATE INDEX "service_month_partner_id_month_idx" ON "service_month"("partner_id", "month");
CALL internal.guard('service_month', 'tenant', 'closed', 'figures', 'insert, update');

-- What was late, and whose time it was. It names cases and documents: for the tenant's own people.
CREATE TABLE "service_breach" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "month" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "case_id" UUID,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "deadline" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "cause" TEXT NOT NULL,
    "minutes" JSONB NOT NULL,
    CONSTRAINT "service_breach_pkey" PRIMARY KEY ("tenant_id", "id")
);
CREATE INDEX "service_breach_tenant_id_month_kind_deadline_idx" ON "service_breach"("tenant_id", "month", "kind", "deadline");
CALL internal.guard('service_breach', 'tenant', 'closed', 'closed', 'insert, delete');

-- What is put right about a closed month stands beside it.
CREATE TABLE "month_correction" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "month" TEXT NOT NULL,
    "credit" DECIMAL(20,4) NOT NULL,
    "currency" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "set_by" TEXT NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "month_correction_pkey" PRIMARY KEY ("tenant_id", "id")
);
CREATE INDEX "month_correction_tenant_id_month_idx" ON "month_correction"("tenant_id", "month");
CALL internal.guard('month_correction', 'tenant', 'closed', 'figures', 'insert');
