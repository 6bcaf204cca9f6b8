-- Who gets a report by mail when a month or a week is over, and what became of the last one.
CREATE TABLE "report_schedule" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "every" TEXT NOT NULL,
    -- The period that is reported next, and from when.
    "next_period" TEXT NOT NULL,
    "next_at" TIMESTAMPTZ(3) NOT NULL,
    "last_period" TEXT,
    "last_at" TIMESTAMPTZ(3),
    "last_result" TEXT,
    "set_by" TEXT NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "report_schedule_pkey" PRIMARY KEY ("tenant_id", "id"),
    CONSTRAINT "report_schedule_every" CHECK ("every" IN ('month', 'week')),
    CONSTRAINT "report_schedule_last_result" CHECK ("last_result" IN ('sent', 'noRight'))
);
CREATE UNIQUE INDEX "report_schedule_tenant_id_person_id_every_key" ON "report_schedule"("tenant_id", "person_id", "every");
CALL internal.guard('report_schedule', 'tenant', 'closed', 'closed', 'insert, update, delete');

-- A file that goes with a mail: its bytes are a blob of the same space.
ALTER TABLE "mail" ADD COLUMN "attachment_sha256" TEXT, ADD COLUMN "attachment_name" TEXT;
