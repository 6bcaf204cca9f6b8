-- An answer that its giver may still take back: who gave it and what it says, and when it takes effect.
ALTER TABLE "task" ADD COLUMN "held" JSONB;
ALTER TABLE "task" ADD COLUMN "held_until" TIMESTAMPTZ(3);
