-- A way by which documents come in: an address that takes mails, a mailbox, a folder of a server, or one of this machine. Its secret is the
-- key that signs its mails, or what signs in at its server. `rest_until`: a place that failed is left alone until then.
CREATE TABLE "channel" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "settings" JSONB NOT NULL DEFAULT '{}',
    "secret" BYTEA,
    -- The business unit that its documents are for, where they are all for one.
    "unit_id" UUID,
    "status" TEXT NOT NULL DEFAULT 'active',
    "document_at" TIMESTAMPTZ(3),
    "looked_at" TIMESTAMPTZ(3),
    -- What went wrong last, in words; null again once it went well.
    "fault" TEXT,
    "failing_since" TIMESTAMPTZ(3),
    "failures" INTEGER NOT NULL DEFAULT 0,
    "rest_until" TIMESTAMPTZ(3),
    "created_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "channel_pkey" PRIMARY KEY ("tenant_id", "id"),
    CONSTRAINT "channel_kind" CHECK ("kind" IN ('mail', 'imap', 'sftp', 'directory')),
    CONSTRAINT "channel_status" CHECK ("status" IN ('active', 'paused', 'closed')),
    CONSTRAINT "channel_fault" CHECK (("fault" IS NULL) = ("failures" = 0))
);
CALL internal.guard('channel', 'tenant', 'closed', 'closed');

-- By which channel a document came; what it says of itself where it is a mail; and the mail that it came in, however deep.
ALTER TABLE "document"
  ADD COLUMN "channel_id" UUID,
  ADD COLUMN "mail" JSONB,
  ADD COLUMN "mail_of" UUID;

-- The same bytes again, over another channel or from the same one: no second document, but where and when they came is kept.
CREATE TABLE "document_repeat" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "document_id" UUID NOT NULL,
    "channel" TEXT NOT NULL,
    "channel_id" UUID,
    "mail_of" UUID,
    "filename" TEXT,
    "received_by" TEXT NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "document_repeat_pkey" PRIMARY KEY ("tenant_id", "id"),
    CONSTRAINT "document_repeat_document_fkey" FOREIGN KEY ("tenant_id", "document_id") REFERENCES "document"("tenant_id", "id") ON DELETE CASCADE
);
CREATE INDEX "document_repeat_document_idx" ON "document_repeat"("tenant_id", "document_id", "id");
CREATE INDEX "document_repeat_mail_idx" ON "document_repeat"("tenant_id", "mail_of") WHERE mail_of IS NOT NULL;
CALL internal.guard('document_repeat', 'tenant', 'closed', 'closed');
