// What a turn of cases writes, set-wise; $1 is always the tenant.
export const INSERT_CASES = `
  INSERT INTO case_file SELECT c.* FROM jsonb_array_elements($2::jsonb) AS r
  CROSS JOIN LATERAL jsonb_populate_record(NULL::case_file, r || jsonb_build_object('tenant_id', $1::uuid)) AS c`;

export const UPDATE_CASE = `
  UPDATE case_file c SET title = r.title, codes = r.codes, primary_code = r.primary_code, state = r.state, version = r.version,
    playbook_version = r.playbook_version, playbook_state = r.playbook_state, amount_at_risk = r.amount_at_risk, due_at = r.due_at, closed_at = r.closed_at,
    resolution = r.resolution, owner_id = r.owner_id, team_role = r.team_role, priority = r.priority, priority_reason = r.priority_reason,
    waiting_for = r.waiting_for, touches = r.touches, updated_at = r.updated_at
  FROM jsonb_populate_record(NULL::case_file, $4::jsonb) AS r
  WHERE c.tenant_id = $1 AND c.id = $2 AND c.version = $3`;

export const INSERT_EVENTS = `
  INSERT INTO case_event (tenant_id, case_id, seq, type, mark, actor_id, actor_name, text, payload, at, correlation_id)
  SELECT $1, e.case_id, coalesce((SELECT max(k.seq) FROM case_event k WHERE k.tenant_id = $1 AND k.case_id = e.case_id), 0)
      + row_number() OVER (PARTITION BY e.case_id ORDER BY e.n), e.type, e.mark, e.actor_id, e.actor_name, e.text, e.payload, $3, e.correlation_id
  FROM ROWS FROM (jsonb_to_recordset($2::jsonb) AS (case_id uuid, correlation_id text, type text, mark text, actor_id text, actor_name text, text text, payload jsonb))
    WITH ORDINALITY AS e(case_id, correlation_id, type, mark, actor_id, actor_name, text, payload, n)`;

export const INSERT_TASKS = `
  INSERT INTO task (tenant_id, id, case_id, unit_id, step_id, kind, title, role, assignee_id, outcomes, amount, currency, opened_at, due_at)
  SELECT $1, t.id, t.case_id, t.unit_id, t.step_id, t.kind, t.title, t.role, t.assignee_id, t.outcomes, t.amount, t.currency, $3, t.due_at
  FROM jsonb_to_recordset($2::jsonb) AS t(id uuid, case_id uuid, unit_id uuid, step_id text, kind text, title text, role text, assignee_id uuid, outcomes jsonb, amount numeric, currency text, due_at timestamptz)`;

export const CLOSE_TASKS = `
  UPDATE task t SET state = CASE WHEN c.cancelled THEN 'cancelled' ELSE 'done' END, done_at = coalesce(t.done_at, $3)
  FROM jsonb_to_recordset($2::jsonb) AS c(case_id uuid, step_id text, cancelled boolean)
  WHERE t.tenant_id = $1 AND t.case_id = c.case_id AND t.step_id = c.step_id AND t.state = 'open'`;

export const ESCALATE_TASKS = `
  UPDATE task t SET role = e.role, assignee_id = NULL FROM jsonb_to_recordset($2::jsonb) AS e(case_id uuid, step_id text, role text)
  WHERE t.tenant_id = $1 AND t.case_id = e.case_id AND t.step_id = e.step_id AND t.state = 'open'`;

export const MOVE_TASKS = `
  UPDATE task t SET due_at = m.due_at FROM jsonb_to_recordset($2::jsonb) AS m(case_id uuid, step_id text, due_at timestamptz)
  WHERE t.tenant_id = $1 AND t.case_id = m.case_id AND t.step_id = m.step_id AND t.state = 'open'`;
