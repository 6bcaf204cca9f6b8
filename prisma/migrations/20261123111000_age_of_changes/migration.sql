-- Changes of bank details and what was learned from a case go with the case once that is over its time.
CALL internal.goes_with_age('bank_change', $$EXISTS (SELECT FROM case_file c WHERE c.tenant_id = bank_change.tenant_id AND c.id = bank_change.case_id
  AND c.closed_at < now() - interval '5 years')$$);
CALL internal.goes_with_age('duplicate_dismissal', $$EXISTS (SELECT FROM case_file c WHERE c.tenant_id = duplicate_dismissal.tenant_id AND c.id = duplicate_dismissal.case_id
  AND c.closed_at < now() - interval '5 years')$$);
