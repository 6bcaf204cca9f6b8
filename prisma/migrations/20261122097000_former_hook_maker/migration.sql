-- Who made the key that still signs beside the new one: he can use it as long as it lasts.
ALTER TABLE "hook_source" ADD COLUMN "former_by" TEXT;
