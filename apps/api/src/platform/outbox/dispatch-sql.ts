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

/**
 * One turn: the tenants that used least worker time for their weight come first, each gets a few rows, urgent ones
 * first, and nobody more than fits under its cap, and who is suspended none; the last one is whoever fills the turn. $1 tenants a turn, $2 rows a
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
    SELECT tenant_id, w.tenant_id IS NOT NULL AND f.alone IS NOT TRUE AND s.status = 'active' AS eligible, coalesce(f.rows, 0) AS rows,
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

/** Keeps leases of work that is still being done. $1 tenant, $2 ids, $3 epochs, $4 seconds. */
export const RENEW = `
  UPDATE outbox o SET leased_until = now() + make_interval(secs => $4)
  FROM unnest($2::uuid[], $3::int[]) AS r(id, epoch)
  WHERE o.tenant_id = $1 AND o.id = r.id AND o.epoch = r.epoch AND o.state = 'leased'`;

/**
 * Charges worker time. Whoever comes back from a rest starts from the floor: rest gives no credit for a flood, and what a
 * tenant used while nobody else wanted it is not held against it. $1 tenant, $2 milliseconds, $3 the floor.
 */
export const CHARGE = `
  INSERT INTO work_share AS w (tenant_id, used_ms, last_turn_at)
  SELECT s.tenant_id, $3::bigint * greatest(s.weight, 1) + $2::bigint, now() FROM scope s WHERE s.tenant_id = $1 AND s.id = $1
  ON CONFLICT (tenant_id) DO UPDATE SET last_turn_at = now(),
    used_ms = greatest(EXCLUDED.used_ms, w.used_ms + $2::bigint)`;
