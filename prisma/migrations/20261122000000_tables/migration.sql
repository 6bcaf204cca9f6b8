-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "scope" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "parent_id" UUID,
    "partner_id" UUID,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'active',
    "currency" TEXT NOT NULL DEFAULT 'EUR',
    "locale" TEXT NOT NULL DEFAULT 'en',
    "time_zone" TEXT NOT NULL DEFAULT 'UTC',
    "country" TEXT,
    "weight" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "scope_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "host" (
    "tenant_id" UUID NOT NULL,
    "host" TEXT NOT NULL,
    "surface" TEXT NOT NULL,

    CONSTRAINT "host_pkey" PRIMARY KEY ("tenant_id","host")
);

-- CreateTable
CREATE TABLE "brand" (
    "tenant_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "product_name" TEXT NOT NULL,
    "primary_colour" TEXT NOT NULL,
    "logo" TEXT,
    "sender_name" TEXT NOT NULL,
    "sender_address" TEXT NOT NULL,
    "support_email" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "brand_pkey" PRIMARY KEY ("tenant_id")
);

-- CreateTable
CREATE TABLE "person" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "password_hash" TEXT,
    "locale" TEXT,
    "status" TEXT NOT NULL DEFAULT 'active',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_sign_in_at" TIMESTAMPTZ(3),
    "failed_sign_ins" INTEGER NOT NULL DEFAULT 0,
    "locked_until" TIMESTAMPTZ(3),

    CONSTRAINT "person_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "role_grant" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "unit_id" UUID,
    "granted_by" TEXT NOT NULL,
    "granted_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "role_grant_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "session" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "session_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "api_key" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "secret_hash" BYTEA NOT NULL,
    "scopes" TEXT[],
    "created_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "last_used_at" TIMESTAMPTZ(3),

    CONSTRAINT "api_key_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "supplier" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "source_id" TEXT NOT NULL,
    "source_version" BIGINT NOT NULL,
    "name" TEXT NOT NULL,
    "tax_id" TEXT,
    "registration_id" TEXT,
    "endpoint_scheme" TEXT,
    "endpoint_id" TEXT,
    "country" TEXT,
    "email" TEXT,
    "phone" TEXT,
    "language" TEXT,
    "terms" TEXT,
    "status" TEXT NOT NULL DEFAULT 'active',
    "critical" BOOLEAN NOT NULL DEFAULT false,
    "canonical" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "supplier_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "supplier_bank_account" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "supplier_id" UUID NOT NULL,
    "iban" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "proposed_by" TEXT NOT NULL,
    "verified_at" TIMESTAMPTZ(3),
    "verified_by" TEXT,

    CONSTRAINT "supplier_bank_account_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "document" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sha256" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "content_type" TEXT NOT NULL,
    "filename" TEXT,
    "channel" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'received',
    "format" TEXT,
    "problems" JSONB NOT NULL DEFAULT '[]',
    "canonical" JSONB,
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "processed_at" TIMESTAMPTZ(3),
    "received_by" TEXT NOT NULL,
    "correlation_id" TEXT NOT NULL,
    "returned_at" TIMESTAMPTZ(3),
    "return_reason" TEXT,
    "unit_id" UUID,
    "supplier_id" UUID,
    "case_id" UUID,

    CONSTRAINT "document_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "idempotency_key" (
    "tenant_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "request_hash" TEXT NOT NULL,
    "document_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "idempotency_key_pkey" PRIMARY KEY ("tenant_id","key")
);

-- CreateTable
CREATE TABLE "invoice" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "document_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "normalised_number" TEXT NOT NULL,
    "supplier_id" UUID,
    "supplier_name" TEXT NOT NULL,
    "issue_date" DATE,
    "due_date" DATE,
    "currency" TEXT NOT NULL,
    "net" DECIMAL(20,4),
    "tax" DECIMAL(20,4),
    "gross" DECIMAL(20,4),
    "payable" DECIMAL(20,4) NOT NULL,
    "order_references" TEXT[],
    "sha256" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "unit_id" UUID,
    "comparison" JSONB,
    "erp_document" TEXT,
    "erp_year" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "invoice_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "purchase_order" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "unit_id" UUID,
    "source_id" TEXT NOT NULL,
    "source_version" BIGINT NOT NULL,
    "number" TEXT NOT NULL,
    "supplier_id" UUID,
    "currency" TEXT,
    "status" TEXT NOT NULL DEFAULT 'open',
    "terms" TEXT,
    "canonical" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "purchase_order_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "goods_receipt" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "unit_id" UUID,
    "source_id" TEXT NOT NULL,
    "source_version" BIGINT NOT NULL,
    "number" TEXT NOT NULL,
    "order_number" TEXT,
    "canonical" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "goods_receipt_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "goods_receipt_line" (
    "tenant_id" UUID NOT NULL,
    "receipt_id" UUID NOT NULL,
    "line_id" TEXT NOT NULL,
    "order_number" TEXT NOT NULL,
    "order_line_id" TEXT,
    "buyer_item_id" TEXT,
    "seller_item_id" TEXT,
    "quantity" DECIMAL(28,10) NOT NULL,
    "rejected" DECIMAL(28,10) NOT NULL DEFAULT 0,

    CONSTRAINT "goods_receipt_line_pkey" PRIMARY KEY ("tenant_id","receipt_id","line_id")
);

-- CreateTable
CREATE TABLE "allocation" (
    "tenant_id" UUID NOT NULL,
    "invoice_id" UUID NOT NULL,
    "invoice_line_id" TEXT NOT NULL,
    "order_id" UUID NOT NULL,
    "order_line_id" TEXT NOT NULL,
    "quantity" DECIMAL(28,10) NOT NULL,
    "amount" DECIMAL(20,4) NOT NULL,

    CONSTRAINT "allocation_pkey" PRIMARY KEY ("tenant_id","invoice_id","invoice_line_id","order_id","order_line_id")
);

-- CreateTable
CREATE TABLE "case_file" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "primary_code" TEXT NOT NULL,
    "codes" TEXT[],
    "cause_key" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "playbook_key" TEXT NOT NULL,
    "playbook_version" INTEGER NOT NULL,
    "playbook_state" JSONB NOT NULL,
    "document_id" UUID,
    "invoice_id" UUID,
    "supplier_id" UUID,
    "supplier_name" TEXT NOT NULL,
    "invoice_number" TEXT NOT NULL,
    "amount_at_risk" DECIMAL(20,4) NOT NULL,
    "currency" TEXT NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "resolution" TEXT,
    "owner_id" UUID,
    "team_role" TEXT,
    "priority" INTEGER NOT NULL,
    "priority_reason" TEXT NOT NULL,
    "waiting_for" TEXT,
    "unit_id" UUID,
    "touches" INTEGER NOT NULL DEFAULT 0,
    "correlation_id" TEXT NOT NULL,
    "search" TEXT NOT NULL,
    "policy_versions" JSONB NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "case_file_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "case_event" (
    "tenant_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "type" TEXT NOT NULL,
    "mark" TEXT NOT NULL,
    "actor_id" TEXT,
    "actor_name" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "payload" JSONB NOT NULL DEFAULT '{}',
    "at" TIMESTAMPTZ(3) NOT NULL,
    "correlation_id" TEXT NOT NULL,

    CONSTRAINT "case_event_pkey" PRIMARY KEY ("tenant_id","case_id","seq")
);

-- CreateTable
CREATE TABLE "exception_record" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "unit_id" UUID,
    "supplier_id" UUID,
    "document_id" UUID NOT NULL,
    "invoice_id" UUID,
    "case_id" UUID,
    "code" TEXT NOT NULL,
    "severity" TEXT NOT NULL,
    "line" TEXT,
    "summary" TEXT NOT NULL,
    "amount_at_risk" DECIMAL(20,4) NOT NULL,
    "currency" TEXT NOT NULL,
    "evidence" JSONB NOT NULL,
    "tolerance" JSONB,
    "cause_key" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'open',
    "raised_at" TIMESTAMPTZ(3) NOT NULL,
    "resolved_at" TIMESTAMPTZ(3),
    "resolution" TEXT,

    CONSTRAINT "exception_record_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "task" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "step_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "role" TEXT,
    "assignee_id" UUID,
    "unit_id" UUID,
    "state" TEXT NOT NULL DEFAULT 'open',
    "outcomes" JSONB NOT NULL DEFAULT '[]',
    "outcome" TEXT,
    "values" JSONB,
    "reason" TEXT,
    "amount" DECIMAL(20,4),
    "currency" TEXT,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3),
    "done_at" TIMESTAMPTZ(3),
    "done_by_id" UUID,
    "done_by_name" TEXT,
    "authority" JSONB,

    CONSTRAINT "task_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "comment" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "unit_id" UUID,
    "case_id" UUID NOT NULL,
    "supplier_id" UUID,
    "author_kind" TEXT NOT NULL,
    "author_id" TEXT NOT NULL,
    "author_name" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "audience" TEXT NOT NULL DEFAULT 'INTERNAL',
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "comment_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "supplier_link" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "unit_id" UUID,
    "case_id" UUID NOT NULL,
    "supplier_id" UUID NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "email" TEXT,
    "question" TEXT NOT NULL,
    "language" TEXT NOT NULL DEFAULT 'en',
    "created_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "first_opened_at" TIMESTAMPTZ(3),

    CONSTRAINT "supplier_link_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "supplier_answer" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "supplier_id" UUID NOT NULL,
    "action" TEXT NOT NULL,
    "reason" TEXT,
    "text" TEXT,
    "values" JSONB NOT NULL DEFAULT '[]',
    "files" JSONB NOT NULL DEFAULT '[]',
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "supplier_answer_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "mail" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "to_address" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'queued',
    "case_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ(3),
    "error" TEXT,

    CONSTRAINT "mail_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "saved_view" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "shared" BOOLEAN NOT NULL DEFAULT false,
    "name" TEXT NOT NULL,
    "filter" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "saved_view_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "playbook" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "definition" JSONB NOT NULL,
    "created_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "playbook_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "policy_version" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "scope_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "values" JSONB NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'published',
    "set_by" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "effective_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "policy_version_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "blueprint" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "definition" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "blueprint_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "connection" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "connector" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "config" JSONB NOT NULL,
    "secret" BYTEA,
    "status" TEXT NOT NULL DEFAULT 'active',
    "last_event_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "connection_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "effect" (
    "tenant_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "case_id" UUID,
    "connection_id" UUID,
    "state" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "request" JSONB NOT NULL,
    "outcome" JSONB,
    "claimed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "effect_pkey" PRIMARY KEY ("tenant_id","key")
);

-- CreateTable
CREATE TABLE "outbox" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "lane" INTEGER NOT NULL DEFAULT 1,
    "subject_id" TEXT NOT NULL,
    "payload" JSONB NOT NULL DEFAULT '{}',
    "state" TEXT NOT NULL DEFAULT 'ready',
    "not_before" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "leased_until" TIMESTAMPTZ(3),
    "epoch" INTEGER NOT NULL DEFAULT 0,
    "dedupe_key" TEXT,
    "correlation_id" TEXT NOT NULL,
    "actor" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "outbox_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "dead_letter" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "cause" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL,
    "correlation_id" TEXT NOT NULL,
    "actor" JSONB NOT NULL,
    "failed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "replayed_at" TIMESTAMPTZ(3),
    "replayed_by" TEXT,

    CONSTRAINT "dead_letter_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "received_event" (
    "tenant_id" UUID NOT NULL,
    "source" TEXT NOT NULL,
    "event_id" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "received_event_pkey" PRIMARY KEY ("tenant_id","source","event_id")
);

-- CreateTable
CREATE TABLE "audit_head" (
    "tenant_id" UUID NOT NULL,
    "seq" BIGINT NOT NULL DEFAULT 0,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "audit_head_pkey" PRIMARY KEY ("tenant_id")
);

-- CreateTable
CREATE TABLE "audit_entry" (
    "tenant_id" UUID NOT NULL,
    "seq" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "action" TEXT NOT NULL,
    "actor_kind" TEXT NOT NULL,
    "actor_id" TEXT,
    "actor_name" TEXT NOT NULL,
    "subject_kind" TEXT NOT NULL,
    "subject_id" TEXT,
    "body" TEXT NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("tenant_id","seq")
);

-- CreateTable
CREATE TABLE "audit_seal" (
    "tenant_id" UUID NOT NULL,
    "size" BIGINT NOT NULL,
    "root" BYTEA NOT NULL,
    "note" TEXT NOT NULL,
    "frontier" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "audit_seal_pkey" PRIMARY KEY ("tenant_id","size")
);

-- CreateTable
CREATE TABLE "tenant_figure" (
    "tenant_id" UUID NOT NULL,
    "partner_id" UUID NOT NULL,
    "figures" JSONB NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "tenant_figure_pkey" PRIMARY KEY ("tenant_id")
);

-- CreateTable
CREATE TABLE "tenant_counter" (
    "tenant_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "value" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "tenant_counter_pkey" PRIMARY KEY ("tenant_id","name")
);

-- CreateTable
CREATE TABLE "work_share" (
    "tenant_id" UUID NOT NULL,
    "used_ms" BIGINT NOT NULL DEFAULT 0,
    "last_turn_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "work_share_pkey" PRIMARY KEY ("tenant_id")
);

-- CreateTable
CREATE TABLE "node_beat" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "details" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "node_beat_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateIndex
CREATE INDEX "scope_partner_id_kind_idx" ON "scope"("partner_id", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "scope_tenant_id_slug_key" ON "scope"("tenant_id", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "host_host_key" ON "host"("host");

-- CreateIndex
CREATE UNIQUE INDEX "person_tenant_id_email_key" ON "person"("tenant_id", "email");

-- CreateIndex
CREATE INDEX "role_grant_tenant_id_person_id_idx" ON "role_grant"("tenant_id", "person_id");

-- CreateIndex
CREATE UNIQUE INDEX "session_tenant_id_token_hash_key" ON "session"("tenant_id", "token_hash");

-- CreateIndex
CREATE INDEX "supplier_tenant_id_tax_id_idx" ON "supplier"("tenant_id", "tax_id");

-- CreateIndex
CREATE INDEX "supplier_tenant_id_endpoint_id_idx" ON "supplier"("tenant_id", "endpoint_id");

-- CreateIndex
CREATE UNIQUE INDEX "supplier_tenant_id_source_id_key" ON "supplier"("tenant_id", "source_id");

-- CreateIndex
CREATE UNIQUE INDEX "supplier_bank_account_tenant_id_supplier_id_iban_key" ON "supplier_bank_account"("tenant_id", "supplier_id", "iban");

-- CreateIndex
CREATE INDEX "document_tenant_id_sha256_idx" ON "document"("tenant_id", "sha256");

-- CreateIndex
CREATE INDEX "document_tenant_id_status_id_idx" ON "document"("tenant_id", "status", "id");

-- CreateIndex
CREATE INDEX "invoice_tenant_id_supplier_id_normalised_number_idx" ON "invoice"("tenant_id", "supplier_id", "normalised_number");

-- CreateIndex
CREATE INDEX "invoice_tenant_id_supplier_id_gross_idx" ON "invoice"("tenant_id", "supplier_id", "gross");

-- CreateIndex
CREATE INDEX "invoice_tenant_id_number_idx" ON "invoice"("tenant_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "invoice_tenant_id_document_id_key" ON "invoice"("tenant_id", "document_id");

-- CreateIndex
CREATE INDEX "purchase_order_tenant_id_number_idx" ON "purchase_order"("tenant_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "purchase_order_tenant_id_source_id_key" ON "purchase_order"("tenant_id", "source_id");

-- CreateIndex
CREATE UNIQUE INDEX "goods_receipt_tenant_id_source_id_key" ON "goods_receipt"("tenant_id", "source_id");

-- CreateIndex
CREATE INDEX "goods_receipt_line_tenant_id_order_number_idx" ON "goods_receipt_line"("tenant_id", "order_number");

-- CreateIndex
CREATE INDEX "allocation_tenant_id_order_id_idx" ON "allocation"("tenant_id", "order_id");

-- CreateIndex
CREATE INDEX "case_file_tenant_id_updated_at_idx" ON "case_file"("tenant_id", "updated_at");

-- CreateIndex
CREATE INDEX "case_file_tenant_id_invoice_id_idx" ON "case_file"("tenant_id", "invoice_id");

-- CreateIndex
CREATE UNIQUE INDEX "case_file_tenant_id_number_key" ON "case_file"("tenant_id", "number");

-- CreateIndex
CREATE INDEX "exception_record_tenant_id_document_id_idx" ON "exception_record"("tenant_id", "document_id");

-- CreateIndex
CREATE INDEX "exception_record_tenant_id_case_id_idx" ON "exception_record"("tenant_id", "case_id");

-- CreateIndex
CREATE INDEX "task_tenant_id_case_id_idx" ON "task"("tenant_id", "case_id");

-- CreateIndex
CREATE INDEX "task_tenant_id_state_role_idx" ON "task"("tenant_id", "state", "role");

-- CreateIndex
CREATE INDEX "comment_tenant_id_case_id_idx" ON "comment"("tenant_id", "case_id");

-- CreateIndex
CREATE INDEX "supplier_link_tenant_id_case_id_idx" ON "supplier_link"("tenant_id", "case_id");

-- CreateIndex
CREATE UNIQUE INDEX "supplier_link_tenant_id_token_hash_key" ON "supplier_link"("tenant_id", "token_hash");

-- CreateIndex
CREATE INDEX "supplier_answer_tenant_id_case_id_idx" ON "supplier_answer"("tenant_id", "case_id");

-- CreateIndex
CREATE INDEX "saved_view_tenant_id_owner_id_idx" ON "saved_view"("tenant_id", "owner_id");

-- CreateIndex
CREATE UNIQUE INDEX "playbook_tenant_id_key_version_key" ON "playbook"("tenant_id", "key", "version");

-- CreateIndex
CREATE UNIQUE INDEX "policy_version_tenant_id_scope_id_version_key" ON "policy_version"("tenant_id", "scope_id", "version");

-- CreateIndex
CREATE UNIQUE INDEX "blueprint_tenant_id_key_version_key" ON "blueprint"("tenant_id", "key", "version");

-- CreateIndex
CREATE INDEX "effect_tenant_id_case_id_idx" ON "effect"("tenant_id", "case_id");

-- CreateIndex
CREATE UNIQUE INDEX "outbox_tenant_id_dedupe_key_key" ON "outbox"("tenant_id", "dedupe_key");

-- CreateIndex
CREATE INDEX "audit_entry_tenant_id_subject_id_seq_idx" ON "audit_entry"("tenant_id", "subject_id", "seq");

-- CreateIndex
CREATE INDEX "tenant_figure_partner_id_idx" ON "tenant_figure"("partner_id");

-- AddForeignKey
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_tenant_id_person_id_fkey" FOREIGN KEY ("tenant_id", "person_id") REFERENCES "person"("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_tenant_id_unit_id_fkey" FOREIGN KEY ("tenant_id", "unit_id") REFERENCES "scope"("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_tenant_id_person_id_fkey" FOREIGN KEY ("tenant_id", "person_id") REFERENCES "person"("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "supplier_bank_account" ADD CONSTRAINT "supplier_bank_account_tenant_id_supplier_id_fkey" FOREIGN KEY ("tenant_id", "supplier_id") REFERENCES "supplier"("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "invoice" ADD CONSTRAINT "invoice_tenant_id_document_id_fkey" FOREIGN KEY ("tenant_id", "document_id") REFERENCES "document"("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "invoice" ADD CONSTRAINT "invoice_tenant_id_supplier_id_fkey" FOREIGN KEY ("tenant_id", "supplier_id") REFERENCES "supplier"("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "purchase_order" ADD CONSTRAINT "purchase_order_tenant_id_supplier_id_fkey" FOREIGN KEY ("tenant_id", "supplier_id") REFERENCES "supplier"("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "goods_receipt_line" ADD CONSTRAINT "goods_receipt_line_tenant_id_receipt_id_fkey" FOREIGN KEY ("tenant_id", "receipt_id") REFERENCES "goods_receipt"("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "allocation" ADD CONSTRAINT "allocation_tenant_id_invoice_id_fkey" FOREIGN KEY ("tenant_id", "invoice_id") REFERENCES "invoice"("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "allocation" ADD CONSTRAINT "allocation_tenant_id_order_id_fkey" FOREIGN KEY ("tenant_id", "order_id") REFERENCES "purchase_order"("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "case_file" ADD CONSTRAINT "case_file_tenant_id_document_id_fkey" FOREIGN KEY ("tenant_id", "document_id") REFERENCES "document"("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "case_file" ADD CONSTRAINT "case_file_tenant_id_invoice_id_fkey" FOREIGN KEY ("tenant_id", "invoice_id") REFERENCES "invoice"("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "case_file" ADD CONSTRAINT "case_file_tenant_id_supplier_id_fkey" FOREIGN KEY ("tenant_id", "supplier_id") REFERENCES "supplier"("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "case_file" ADD CONSTRAINT "case_file_tenant_id_owner_id_fkey" FOREIGN KEY ("tenant_id", "owner_id") REFERENCES "person"("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "case_event" ADD CONSTRAINT "case_event_tenant_id_case_id_fkey" FOREIGN KEY ("tenant_id", "case_id") REFERENCES "case_file"("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "exception_record" ADD CONSTRAINT "exception_record_tenant_id_document_id_fkey" FOREIGN KEY ("tenant_id", "document_id") REFERENCES "document"("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "exception_record" ADD CONSTRAINT "exception_record_tenant_id_invoice_id_fkey" FOREIGN KEY ("tenant_id", "invoice_id") REFERENCES "invoice"("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "exception_record" ADD CONSTRAINT "exception_record_tenant_id_case_id_fkey" FOREIGN KEY ("tenant_id", "case_id") REFERENCES "case_file"("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "task" ADD CONSTRAINT "task_tenant_id_case_id_fkey" FOREIGN KEY ("tenant_id", "case_id") REFERENCES "case_file"("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "task" ADD CONSTRAINT "task_tenant_id_assignee_id_fkey" FOREIGN KEY ("tenant_id", "assignee_id") REFERENCES "person"("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "task" ADD CONSTRAINT "task_tenant_id_done_by_id_fkey" FOREIGN KEY ("tenant_id", "done_by_id") REFERENCES "person"("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_tenant_id_case_id_fkey" FOREIGN KEY ("tenant_id", "case_id") REFERENCES "case_file"("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "supplier_link" ADD CONSTRAINT "supplier_link_tenant_id_case_id_fkey" FOREIGN KEY ("tenant_id", "case_id") REFERENCES "case_file"("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "supplier_link" ADD CONSTRAINT "supplier_link_tenant_id_supplier_id_fkey" FOREIGN KEY ("tenant_id", "supplier_id") REFERENCES "supplier"("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "supplier_answer" ADD CONSTRAINT "supplier_answer_tenant_id_case_id_fkey" FOREIGN KEY ("tenant_id", "case_id") REFERENCES "case_file"("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "supplier_answer" ADD CONSTRAINT "supplier_answer_tenant_id_supplier_id_fkey" FOREIGN KEY ("tenant_id", "supplier_id") REFERENCES "supplier"("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "saved_view" ADD CONSTRAINT "saved_view_tenant_id_owner_id_fkey" FOREIGN KEY ("tenant_id", "owner_id") REFERENCES "person"("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "effect" ADD CONSTRAINT "effect_tenant_id_case_id_fkey" FOREIGN KEY ("tenant_id", "case_id") REFERENCES "case_file"("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "effect" ADD CONSTRAINT "effect_tenant_id_connection_id_fkey" FOREIGN KEY ("tenant_id", "connection_id") REFERENCES "connection"("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;


