import { MINUTES } from '../../platform/outbox/dispatch-sql.ts';

// $1 is the partner whose spaces are looked at; null looks at all of them.

const NOW_MINUTE = `floor(extract(epoch FROM now()) / 60)::bigint`;
const RESTS = `(s.status <> 'active' OR s.work_stopped_at IS NOT NULL)`;
const SINCE = 'greatest(o.created_at, o.not_before)';
const SPACES = `SELECT tenant_id, status, work_stopped_at FROM scope WHERE id = tenant_id AND ($1::uuid IS NULL OR partner_id = $1 OR tenant_id = $1)`;

/** The work list by lane. What rests with its tenant counts apart. */
export const LANES = `
  WITH s AS MATERIALIZED (${SPACES})
  SELECT o.lane, count(*) FILTER (WHERE o.state = 'ready' AND NOT ${RESTS})::int AS waiting,
    min(${SINCE}) FILTER (WHERE o.state = 'ready' AND NOT ${RESTS}) AS "oldestSince",
    count(*) FILTER (WHERE o.state = 'leased')::int AS "inFlight", count(*) FILTER (WHERE o.state = 'ready' AND ${RESTS})::int AS held
  FROM s JOIN outbox o USING (tenant_id) WHERE o.state IN ('ready', 'leased') GROUP BY o.lane`;

/** Pieces done by minute; 0 minutes ago is the one that runs. */
export const DONE = `
  WITH s AS MATERIALIZED (${SPACES})
  SELECT ago, coalesce(sum(w.done[ago + 1 - (${NOW_MINUTE} - w.minute)::int]), 0)::int AS done
  FROM generate_series(0, ${MINUTES - 1}) ago LEFT JOIN (s JOIN work_share w USING (tenant_id)) ON w.minute > ${NOW_MINUTE} - ${MINUTES}
  GROUP BY ago ORDER BY ago DESC`;

export const DOUBT = `
  WITH s AS MATERIALIZED (${SPACES})
  SELECT count(*)::int AS count, min(e.claimed_at) AS "oldestSince" FROM s JOIN effect e USING (tenant_id) WHERE e.state = 'unknown'`;

export const FAILED = `
  WITH s AS MATERIALIZED (${SPACES})
  SELECT count(*)::int AS count, min(d.failed_at) AS "oldestSince" FROM s JOIN dead_letter d USING (tenant_id)
  WHERE d.replayed_at IS NULL AND d.discarded_at IS NULL`;

export const SEALS = `
  WITH s AS MATERIALIZED (${SPACES})
  SELECT count(*)::int AS "unsealedLogs", coalesce(sum(h.seq - coalesce(l.size, 0)), 0)::int AS "unsealedEntries", min(l.at) AS "behindSince"
  FROM s JOIN audit_head h USING (tenant_id)
  LEFT JOIN LATERAL (SELECT size, at FROM audit_seal WHERE tenant_id = h.tenant_id ORDER BY size DESC LIMIT 1) l ON true
  WHERE h.seq > coalesce(l.size, 0)`;

/** Tenants with their part of the work. $2 words to look for, $3 one tenant alone, $4 how many at most. */
export const SHARES = `
  WITH s AS MATERIALIZED (
    SELECT s.tenant_id, s.name, s.slug, p.name AS partner, s.status, s.weight, s.work_stopped_at, s.work_stopped_by, s.work_stop_reason
    FROM scope s JOIN scope p ON p.tenant_id = s.partner_id AND p.id = s.partner_id
    WHERE s.id = s.tenant_id AND s.kind = 'tenant' AND ($1::uuid IS NULL OR s.partner_id = $1) AND ($3::uuid IS NULL OR s.tenant_id = $3)
  ), used AS MATERIALIZED (
    SELECT w.tenant_id, (SELECT coalesce(sum(x), 0) FROM unnest(w.spent[1:${MINUTES} - (${NOW_MINUTE} - w.minute)::int]) x)::int AS ms,
      (SELECT coalesce(sum(x), 0) FROM unnest(w.done[1:${MINUTES} - (${NOW_MINUTE} - w.minute)::int]) x)::int AS done
    FROM work_share w JOIN scope t ON t.tenant_id = w.tenant_id AND t.id = w.tenant_id
    WHERE w.minute > ${NOW_MINUTE} - ${MINUTES} AND t.kind = 'tenant' AND ($1::uuid IS NULL OR t.partner_id = $1)
  ), flow AS (
    SELECT o.tenant_id, count(*) FILTER (WHERE o.state = 'ready')::int AS waiting, min(${SINCE}) FILTER (WHERE o.state = 'ready') AS oldest,
      count(*) FILTER (WHERE o.state = 'leased')::int AS flying, count(*) FILTER (WHERE o.state = 'scheduled')::int AS scheduled
    FROM s JOIN outbox o USING (tenant_id) GROUP BY o.tenant_id
  ), doubt AS (
    SELECT e.tenant_id, count(*)::int AS n FROM s JOIN effect e USING (tenant_id) WHERE e.state = 'unknown' GROUP BY e.tenant_id
  ), dead AS (
    SELECT d.tenant_id, count(*)::int AS n FROM s JOIN dead_letter d USING (tenant_id)
    WHERE d.replayed_at IS NULL AND d.discarded_at IS NULL GROUP BY d.tenant_id
  )
  SELECT tenant_id AS tenant, s.name, s.partner, s.weight,
    CASE WHEN s.status <> 'active' THEN 'SUSPENDED' WHEN s.work_stopped_at IS NOT NULL THEN 'STOPPED' ELSE 'ACTIVE' END AS state,
    coalesce(f.waiting, 0) AS waiting, f.oldest AS "oldestSince", coalesce(f.flying, 0) AS "inFlight", coalesce(f.scheduled, 0) AS scheduled,
    coalesce(u.ms, 0) AS "usedMs", round(100.0 * coalesce(u.ms, 0) / greatest((SELECT sum(ms) FROM used), 1), 1)::text AS "usedPercent",
    coalesce(u.done, 0) AS "doneRecently", coalesce(e.n, 0) AS "effectsInDoubt", coalesce(d.n, 0) AS "failedWork",
    s.work_stopped_at AS "stoppedAt", s.work_stopped_by AS "stoppedBy", s.work_stop_reason AS "stopReason"
  FROM s LEFT JOIN flow f USING (tenant_id) LEFT JOIN used u USING (tenant_id) LEFT JOIN doubt e USING (tenant_id) LEFT JOIN dead d USING (tenant_id)
  WHERE $2::text = '' OR strpos(lower(s.name || ' ' || s.slug), $2) > 0
  ORDER BY coalesce(f.waiting, 0) + coalesce(f.flying, 0) DESC, coalesce(u.ms, 0) DESC, s.work_stopped_at, s.name, tenant_id LIMIT $4`;
