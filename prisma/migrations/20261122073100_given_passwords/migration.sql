-- Whether somebody else chose the password and so knows it: it opens nothing but the choice of one's own.
ALTER TABLE "person" ADD COLUMN "password_given" BOOLEAN NOT NULL DEFAULT false;
