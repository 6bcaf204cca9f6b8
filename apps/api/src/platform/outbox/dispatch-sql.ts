// Handing out work, in SQL, before the queue. Rejected: one `ORDER BY created_at` over all rows (a flood starves the
// rest) and one query per tenant (2,000 round trips a turn). The skip scan visits each tenant with ready work once.

/** Timers whose time has come become ready. $1 how many at most. */
export const PROMOTE = `
  UPDATE outbox SET state = 'ready'
  WHERE (tenant_id, id) IN (
    SELECT tenant_id, id FROM outbox WHERE state = 'scheduled' AND not_before <= now() ORDER BY not_before LIMIT $1 FOR UPDATE SKIP LOCKED)`;

/** Leases that ran out: their worker is gone or stands still. The next lease's epoch shuts it out. */
export const RECLAIM = `
  UPDATE outbox SET state = 'ready', leased_until = NULL
  WHERE (tenant_id, id) IN (
    SELECT tenant_id, id FROM outbox WHERE state = 'leased' AND leased_until < now() ORDER BY leased_until LIMIT $1 FOR UPDATE SKIP LOCKED)
  RETURNING tenant_id`;

/** Workers that were heard of in the last minute, and not in the last $1 seconds; a database that was away itself is no worker's silence. */
export const SILENT = `
  SELECT id FROM node_beat
  WHERE role = 'worker' AND seen_at > now() - interval '1 minute'
    AND greatest(seen_at, pg_postmaster_start_time()) < now() - make_interval(secs => $1)`;

/** Gives back rows of a dead worker, by their leases, except those that a transaction still holds. $1 tenants, $2 ids, $3 epochs. */
export const GIVE_BACK = `
  WITH free AS (
    SELECT o.tenant_id, o.id FROM outbox o
    JOIN unnest($1::uuid[], $2::uuid[], $3::int[]) AS r(tenant_id, id, epoch) ON o.tenant_id = r.tenant_id AND o.id = r.id AND o.epoch = r.epoch
    WHERE o.state = 'leased' FOR UPDATE OF o SKIP LOCKED
  )
  UPDATE outbox o SET state = 'ready', leased_until = NULL FROM free f WHERE o.tenant_id = f.tenant_id AND o.id = f.id
  RETURNING o.id`;

/**
 * One turn: the tenants that used least worker time for their weight come first, each gets a few rows, urgent ones
 * first, and nobody more than fits under its cap, and who is suspended or stopped none; the last one is whoever fills the turn. $1 tenants a turn, $2 rows a
 * tenant, $3 rows in flight a tenant at most, $4 lease in seconds, $5 lanes this turn may serve, $6 kinds that a tenant
 * has one batch of in flight at a time, $7 rows a turn, $8 the floor that is known. The answer's
 * `floor` is what the least served of the busy tenants has used for its weight.
 */
export const TAKE_TURN = `
  WITH RECURSIVE waiting AS (
    (SELECT tenant_id FROM outbox WHERE state = 'ready' ORDER BY tenant_id LIMIT 1)
    UNION ALL
    SELECT (SELECT o.tenant_id FROM outbox o WHERE o.state = 'ready' AND o.tenant_id > w.tenant_id ORDER BY o.tenant_id LIMIT 1)
    FROM waiting w WHERE w.tenant_id IS NOT NULL
  ), flying AS (
    SELECT tenant_id, count(*) AS rows, bool_or(kind = ANY($6::text[])) AS alone FROM outbox WHERE state = 'leased' GROUP BY tenant_id
  ), busy AS MATERIALIZED (
    SELECT tenant_id, w.tenant_id IS NOT NULL AND f.alone IS NOT TRUE AND s.status = 'active' AND s.work_stopped_at IS NULL AS eligible, coalesce(f.rows, 0) AS rows,
      coalesce(u.used_ms, 0) / greatest(s.weight, 1) AS used, u.last_turn_at
    FROM (SELECT tenant_id FROM waiting WHERE tenant_id IS NOT NULL) w FULL JOIN flying f USING (tenant_id)
    JOIN scope s USING (tenant_id) LEFT JOIN work_share u USING (tenant_id)
    WHERE s.id = tenant_id
  ), turn AS (
    SELECT tenant_id, least($2::bigint, $3::bigint - rows) AS share,
      row_number() OVER (ORDER BY greatest(used, $8::bigint), last_turn_at NULLS FIRST) AS place
    FROM busy WHERE eligible AND rows < $3
    ORDER BY place LIMIT $1
  ), sized AS (
    SELECT turn.*, sum(n.rows) OVER (ORDER BY place) - n.rows AS before FROM turn
    CROSS JOIN LATERAL (
      SELECT count(*) AS rows FROM (
        SELECT FROM outbox WHERE tenant_id = turn.tenant_id AND state = 'ready' AND lane = ANY($5::int[]) LIMIT turn.share
      ) ready
    ) n
  ), taken AS (
    SELECT o.tenant_id, o.id FROM sized
    CROSS JOIN LATERAL (
      SELECT tenant_id, id FROM outbox
      WHERE tenant_id = sized.tenant_id AND state = 'ready' AND lane = ANY($5::int[])
      ORDER BY lane, id LIMIT sized.share FOR UPDATE SKIP LOCKED
    ) o
    WHERE sized.before < $7
  )
  UPDATE outbox o SET state = 'leased', leased_until = now() + make_interval(secs => $4), epoch = o.epoch + 1
  FROM taken t WHERE o.tenant_id = t.tenant_id AND o.id = t.id
  RETURNING o.tenant_id, o.id, o.kind, o.lane, o.epoch, (SELECT min(used) FROM busy) AS floor`;

/** How many rows of the bulk lane are handed out, and how many workers there are to do them. */
export const BULK_NOW = `
  SELECT (SELECT count(*)::int FROM outbox WHERE state = 'leased' AND lane = 2) AS rows,
    (SELECT count(*)::int FROM node_beat WHERE role = 'worker' AND drain_since IS NULL AND seen_at > now() - interval '3 seconds') AS workers`;

/** Keeps leases of work that is still being done. $1 tenant, $2 ids, $3 epochs, $4 seconds. */
export const RENEW = `
  UPDATE outbox o SET leased_until = now() + make_interval(secs => $4)
  FROM unnest($2::uuid[], $3::int[]) AS r(id, epoch)
  WHERE o.tenant_id = $1 AND o.id = r.id AND o.epoch = r.epoch AND o.state = 'leased'`;

/** Minutes of which a tenant's work is remembered. */
export const MINUTES = 15;

// A list by minute, the newest first, with something added to the newest.
const added = (list: string, what: string) => `CASE WHEN EXCLUDED.minute <= w.minute
    THEN ARRAY[coalesce(w.${list}[1], 0) + ${what}] || w.${list}[2:${MINUTES}]
    ELSE (ARRAY[${what}] || array_fill(0, ARRAY[least(EXCLUDED.minute - w.minute - 1, ${MINUTES})::int]) || w.${list})[1:${MINUTES}] END`;

/**
 * Charges worker time. Whoever comes back from a rest starts from the floor: rest gives no credit for a flood, and what a
 * tenant used while nobody else wanted it is not held against it. $1 tenant, $2 milliseconds, $3 the floor, $4 pieces done.
 */
export const CHARGE = `
  INSERT INTO work_share AS w (tenant_id, used_ms, last_turn_at, minute, done, spent)
  SELECT s.tenant_id, $3::bigint * greatest(s.weight, 1) + $2::bigint, now(),
    floor(extract(epoch FROM now()) / 60)::bigint, ARRAY[$4::int], ARRAY[$2::bigint::int]
  FROM scope s WHERE s.tenant_id = $1 AND s.id = $1
  ON CONFLICT (tenant_id) DO UPDATE SET last_turn_at = now(),
    used_ms = greatest(EXCLUDED.used_ms, w.used_ms + $2::bigint), minute = greatest(w.minute, EXCLUDED.minute),
    done = ${added('done', '$4::int')}, spent = ${added('spent', '$2::bigint::int')}`;
