/**
 * What open cases wait for, a row each: party, id, case_id, what, whose, since, until, in_doubt, attempts. Open tasks; else the
 * supplier, the ERP or a timer as the case's state says. `$1` is the tenant; `reach` limits `c` to what the reader may see.
 */
export const awaitsWithin = (reach: string): string => `
  SELECT 'PERSON' AS party, t.id::text AS id, c.id AS case_id, t.title AS what, coalesce(p.name, t.role) AS whose, p.id IS NULL AS by_role,
    t.opened_at AS since, t.due_at AS until, false AS in_doubt, NULL::int AS attempts
  FROM task t JOIN case_file c ON c.tenant_id = t.tenant_id AND c.id = t.case_id
  LEFT JOIN person p ON p.tenant_id = t.tenant_id AND p.id = t.assignee_id
  WHERE t.tenant_id = $1 AND t.state = 'open' AND c.closed_at IS NULL AND ${reach}
  UNION ALL
  SELECT 'SUPPLIER', 'supplier:' || c.id, c.id, coalesce(l.question, c.waiting_for, 'The supplier’s answer'), c.supplier_name, false,
    coalesce(l.created_at, c.updated_at), l.expires_at, false, NULL
  FROM case_file c LEFT JOIN LATERAL (
    SELECT question, created_at, expires_at FROM supplier_link WHERE tenant_id = c.tenant_id AND case_id = c.id AND revoked_at IS NULL
    ORDER BY created_at DESC LIMIT 1) l ON true
  WHERE c.tenant_id = $1 AND c.closed_at IS NULL AND c.state = 'WAITING_SUPPLIER' AND ${reach}
  UNION ALL
  SELECT 'ERP', 'erp:' || c.id, c.id, coalesce(c.waiting_for, 'The ERP’s confirmation'), e.title, false,
    coalesce(e.claimed_at, c.updated_at), t.not_before, coalesce(e.state = 'unknown', false), e.attempts
  FROM case_file c LEFT JOIN LATERAL (
    SELECT e.state, e.claimed_at, e.attempts, n.title FROM effect e
    LEFT JOIN connection n ON n.tenant_id = e.tenant_id AND n.id = e.connection_id
    WHERE e.tenant_id = c.tenant_id AND e.case_id = c.id ORDER BY e.claimed_at DESC LIMIT 1) e ON true
  LEFT JOIN LATERAL (SELECT min(not_before) AS not_before FROM outbox o
    WHERE o.tenant_id = c.tenant_id AND o.kind = 'case.timer' AND o.subject_id = c.id::text) t ON true
  WHERE c.tenant_id = $1 AND c.closed_at IS NULL AND c.state = 'WAITING_ERP' AND ${reach}
  UNION ALL
  SELECT 'TIMER', 'timer:' || c.id, c.id, coalesce(c.waiting_for, 'A term'), NULL, false, o.created_at, o.not_before, false, NULL
  FROM outbox o JOIN case_file c ON c.tenant_id = o.tenant_id AND c.id = CASE o.kind WHEN 'case.timer' THEN o.subject_id::uuid END
  WHERE o.tenant_id = $1 AND o.kind = 'case.timer' AND c.closed_at IS NULL AND c.state NOT IN ('WAITING_SUPPLIER', 'WAITING_ERP') AND ${reach}
    AND NOT EXISTS (SELECT FROM task t WHERE t.tenant_id = c.tenant_id AND t.case_id = c.id AND t.state = 'open')`;
