-- What a brand may also say. Null in a field that can be inherited: the partner's holds.
ALTER TABLE "brand" ALTER COLUMN "primary_colour" DROP NOT NULL,
  ADD COLUMN "logo_dark" TEXT,
  ADD COLUMN "favicon" TEXT,
  ADD COLUMN "typeface" TEXT CHECK ("typeface" IN ('inter', 'system', 'humanist', 'serif')),
  ADD COLUMN "help_url" TEXT,
  ADD COLUMN "imprint_url" TEXT,
  ADD COLUMN "privacy_url" TEXT,
  ADD COLUMN "mail_footer" TEXT,
  -- The fields that a partner's tenants wear as they are here.
  ADD COLUMN "locked" TEXT[] NOT NULL DEFAULT '{}';
