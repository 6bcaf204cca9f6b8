-- A person's authenticator app: its secret sealed, recovery codes as keyed hashes that go when they are used.
CREATE TABLE "second_factor" (
    "tenant_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "sealed_secret" BYTEA NOT NULL,
    "recovery" TEXT[] NOT NULL DEFAULT '{}',
    -- The time step of the last code that was taken: none is taken twice.
    "last_step" BIGINT NOT NULL DEFAULT 0,
    "began_at" TIMESTAMPTZ(3) NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3),
    CONSTRAINT "second_factor_pkey" PRIMARY KEY ("tenant_id", "person_id"),
    CONSTRAINT "second_factor_tenant_id_person_id_fkey" FOREIGN KEY ("tenant_id", "person_id") REFERENCES "person"("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION
);
CALL internal.guard('second_factor', 'tenant', 'closed', 'figures');

-- What a sign-in still waits for: nothing, a code, or that an authenticator app is set up. Only the first opens anything.
ALTER TABLE "session" ADD COLUMN "stage" TEXT NOT NULL DEFAULT 'open';
ALTER TABLE "session" ADD CONSTRAINT "session_stage" CHECK ("stage" IN ('open', 'code', 'enrol'));
