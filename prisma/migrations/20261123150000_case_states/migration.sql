-- Figures counted states that no case is ever in, and nothing said so. Now a state that is not one of these is refused.
ALTER TABLE "case_file" ADD CONSTRAINT "case_file_state_known"
  CHECK ("state" IN ('NEW', 'OPEN', 'WAITING_INTERNAL', 'WAITING_SUPPLIER', 'WAITING_ERP', 'RESOLVED', 'WITHDRAWN'));
