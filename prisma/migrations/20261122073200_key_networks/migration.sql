-- From which networks a key is good (none: from anywhere), from where it was used last, and which key took its place.
ALTER TABLE "api_key" ADD COLUMN "networks" TEXT[] NOT NULL DEFAULT '{}';
ALTER TABLE "api_key" ADD COLUMN "last_used_from" TEXT;
ALTER TABLE "api_key" ADD COLUMN "replaced_by" UUID;
