-- What a draft would say of its scope's brand beside the settings, and the brand's version that it was written against.
ALTER TABLE policy_draft ADD COLUMN brand jsonb;
