import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.ts';

/** The installation as its operators watch it; ages in seconds, 0 where nothing waits. No figure is of one tenant by name. */
export interface OperationFigures {
  readonly outbox: readonly { state: string; rows: number }[];
  /** How long the oldest ready row of each lane has waited; what rests with a tenant that is stopped or suspended is waited for by nobody. */
  readonly queueAge: readonly { lane: string; seconds: number }[];
  /** How long the most overdue timer has been due: more than a second or two means that nobody dispatches. */
  readonly dispatcherLag: number;
  /** Tenants with work that is ready or under way. */
  readonly busyTenants: number;
  /** The part of the waiting rows that is the busiest tenant's: 0 to 1. */
  readonly largestShare: number;
  readonly effectsInDoubt: { count: number; age: number };
  /** ERPs that are left in peace, by themselves or by hand, and since when the longest is. */
  readonly connectionsAway: { count: number; age: number };
  readonly deadLetters: { count: number; age: number };
  readonly workers: { alive: number; silence: number };
  /** Spaces whose log has entries that no seal covers yet. */
  readonly unsealedSpaces: number;
}

const LANES = ['urgent', 'normal', 'bulk'];

const OUTBOX = `
  SELECT o.state, o.lane, count(*)::int AS rows,
    extract(epoch FROM now() - min(greatest(o.created_at, o.not_before)) FILTER (WHERE s.status = 'active' AND s.work_stopped_at IS NULL))::float8 AS age,
    extract(epoch FROM now() - min(o.not_before))::float8 AS due
  FROM outbox o JOIN scope s ON s.tenant_id = o.tenant_id AND s.id = o.tenant_id GROUP BY 1, 2`;
const TENANTS = `
  SELECT count(*)::int AS busy, coalesce(max(rows) / nullif(sum(rows), 0), 0)::float8 AS largest
  FROM (SELECT count(*) AS rows FROM outbox WHERE state IN ('ready', 'leased') GROUP BY tenant_id) t`;
const DOUBTFUL = `SELECT count(*)::int AS count, coalesce(extract(epoch FROM now() - min(claimed_at)), 0)::float8 AS age FROM effect WHERE state = 'unknown'`;
const DEAD = `
  SELECT count(*)::int AS count, coalesce(extract(epoch FROM now() - min(failed_at)), 0)::float8 AS age FROM dead_letter
  WHERE replayed_at IS NULL AND discarded_at IS NULL`;
const AWAY = `
  SELECT count(*)::int AS count, coalesce(extract(epoch FROM now() - min(opened_at)), 0)::float8 AS age FROM connection
  WHERE opened_at IS NOT NULL AND status = 'active'`;
const WORKERS = `
  SELECT count(*) FILTER (WHERE seen_at > now() - interval '15 seconds')::int AS alive,
    coalesce(extract(epoch FROM now() - max(seen_at)), 0)::float8 AS silence FROM node_beat WHERE role = 'worker'`;
const UNSEALED = `
  SELECT count(*)::int AS spaces FROM audit_head h
  LEFT JOIN LATERAL (SELECT size FROM audit_seal WHERE tenant_id = h.tenant_id ORDER BY size DESC LIMIT 1) l ON true
  WHERE h.seq > coalesce(l.size, 0)`;

/** Reads them in a few statements over all tenants. */
@Injectable()
export class ReadOperationFigures {
  constructor(private readonly database: Database) {}

  async read(): Promise<OperationFigures> {
    const ask = <Row extends object>(text: string) => this.database.acrossTenants<Row>('liveness', text);
    const [rows, [tenants], [doubtful], [dead], [away], [workers], [unsealed]] = await Promise.all([
      ask<{ state: string; lane: number; rows: number; age: number | null; due: number }>(OUTBOX),
      ask<{ busy: number; largest: number }>(TENANTS),
      ask<{ count: number; age: number }>(DOUBTFUL),
      ask<{ count: number; age: number }>(DEAD),
      ask<{ count: number; age: number }>(AWAY),
      ask<{ alive: number; silence: number }>(WORKERS),
      ask<{ spaces: number }>(UNSEALED),
    ]);
    const states = [...new Set(['ready', 'leased', 'scheduled', ...rows.map(({ state }) => state)])];
    const of = (state: string) => rows.filter((row) => row.state === state);
    return {
      outbox: states.map((state) => ({ state, rows: of(state).reduce((sum, row) => sum + row.rows, 0) })),
      queueAge: LANES.map((lane, at) => ({ lane, seconds: of('ready').find((row) => row.lane === at)?.age ?? 0 })),
      dispatcherLag: Math.max(0, ...of('scheduled').map(({ due }) => due)),
      busyTenants: tenants!.busy,
      largestShare: tenants!.largest,
      effectsInDoubt: doubtful!,
      connectionsAway: away!,
      deadLetters: dead!,
      workers: workers!,
      unsealedSpaces: unsealed!.spaces,
    };
  }
}
