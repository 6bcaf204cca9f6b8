-- When the person last showed who he is in this session: at the sign-in, and whenever a delicate act asks for it again.
ALTER TABLE session ADD COLUMN confirmed_at timestamptz(3) NOT NULL DEFAULT now();
