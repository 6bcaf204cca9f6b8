-- A playbook as policy made it for a space: numbered when a case first follows it, and never what others inherit.
ALTER TABLE "playbook" ADD COLUMN "derived" BOOLEAN NOT NULL DEFAULT false;
