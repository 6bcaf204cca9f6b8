-- Whether a mailed link alone opened the session: mail is no second factor, so nothing is done about bank details in it.
ALTER TABLE session ADD COLUMN by_mail_link boolean NOT NULL DEFAULT false;
