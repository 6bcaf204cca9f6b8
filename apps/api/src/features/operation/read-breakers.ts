import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.ts';

/** A tenant's ERP as operators see it: whether it answers, and what waits for it. */
export interface ErpState {
  readonly tenant: string;
  readonly name: string;
  readonly connection: string;
  readonly title: string;
  readonly state: 'ANSWERS' | 'AWAY' | 'SHUT_OUT' | 'RESTING';
  readonly since: Date | null;
  readonly checkedAt: Date | null;
  readonly failures: number;
  readonly waiting: number;
  readonly restedBy: string | null;
}

const MOST = 200;

// $1 the partner, or null for all; $2 one connection alone; $3 how many at most.
const STATES = `
  SELECT s.tenant_id AS tenant, s.name, c.id AS connection, c.title, c.opened_at AS since, c.checked_at AS "checkedAt",
    c.failures_in_row AS failures, c.opened_by AS "restedBy",
    CASE WHEN c.opened_by IS NOT NULL THEN 'RESTING' WHEN c.opened_at IS NOT NULL THEN 'AWAY' WHEN c.check_status = 'misconfigured' THEN 'SHUT_OUT' ELSE 'ANSWERS' END AS state,
    CASE WHEN c.opened_at IS NULL THEN 0 ELSE (SELECT count(*)::int FROM outbox o
      WHERE o.tenant_id = c.tenant_id AND o.kind = 'effect.perform' AND o.state = 'scheduled' AND o.not_before > now() + interval '7 days') END AS waiting
  FROM connection c JOIN scope s ON s.tenant_id = c.tenant_id AND s.id = c.tenant_id
  WHERE s.kind = 'tenant' AND c.status = 'active' AND ($1::uuid IS NULL OR s.partner_id = $1) AND ($2::uuid IS NULL OR c.id = $2)
  ORDER BY c.opened_at IS NULL, c.check_status IS DISTINCT FROM 'misconfigured', c.opened_at, s.name, c.id LIMIT $3`;

/** The ERPs of a partner's tenants, or of all; those that are away first, 200 at most. */
@Injectable()
export class ReadBreakers {
  constructor(private readonly database: Database) {}

  list(partner: string | null): Promise<ErpState[]> {
    return this.database.acrossTenants<ErpState>('figures', STATES, [partner, null, MOST]);
  }

  async one(partner: string | null, connection: string): Promise<ErpState | undefined> {
    return (await this.database.acrossTenants<ErpState>('figures', STATES, [partner, connection, 1]))[0];
  }
}
