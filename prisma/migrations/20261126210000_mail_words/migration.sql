-- What a mail is, in which language it is read, and the facts that its space's own words may name.
ALTER TABLE mail ADD COLUMN kind text, ADD COLUMN language text, ADD COLUMN facts jsonb;
