import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx.ts';
import { PolicyService } from '../../policies/index.ts';
import { placeOf } from '../engine/case-clock.ts';

interface Row {
  id: string;
  unit_id: string | null;
  codes: string[];
  amount_at_risk: string;
  currency: string;
  due_at: Date | null;
  discount_until: string | null;
  priority: number;
  priority_reason: string;
}

/** So many at a time; what is left comes at the next renewal. */
const MOST = 2_000;
/** A place that moved by less, and says the same, stays: half an hour of the last day weighs about so much. */
const LEAST_POINTS = 23;

/**
 * Cases move up the queue as their time runs out, though nothing happens to them: their place and what it says of the deadline
 * are worked out anew on the last day, when they fall due, by the hour on the first day after and daily from then on.
 */
@Injectable()
export class RenewPlaces {
  constructor(private readonly policies: PolicyService) {}

  async renew(tx: Tx): Promise<number> {
    const rows = await tx.query<Row>(MOVING, [tx.ctx.tenantId, tx.at, MOST]);
    if (rows.length === 0) return 0;
    const policies = await this.policies.ofUnits(
      tx,
      rows.map((row) => row.unit_id),
    );
    const moved = rows.flatMap((row) => {
      const { codes, amount_at_risk: amount, currency, due_at: dueAt, discount_until: discountUntil } = row;
      const place = placeOf({ codes, amount, currency, dueAt, discountUntil }, tx.at, policies.get(row.unit_id)!);
      const isSame =
        place.reason === row.priority_reason &&
        Math.abs(place.score - row.priority) < LEAST_POINTS &&
        row.due_at !== null &&
        row.due_at > tx.at;
      return isSame ? [] : [{ id: row.id, ...place }];
    });
    if (moved.length) await tx.run(MOVE, [tx.ctx.tenantId, JSON.stringify(moved), tx.at]);
    return moved.length;
  }
}

const MOVING = `
  SELECT id, unit_id, codes, amount_at_risk::text, currency, due_at, discount_until::text, priority, priority_reason FROM case_file
  WHERE tenant_id = $1 AND closed_at IS NULL AND due_at < $2::timestamptz + interval '1 day' AND (
    due_at > $2 OR updated_at < due_at
    OR (due_at > $2::timestamptz - interval '1 day' AND updated_at < $2::timestamptz - interval '1 hour')
    OR updated_at < $2::timestamptz - interval '1 day')
  ORDER BY due_at DESC, id LIMIT $3 FOR NO KEY UPDATE SKIP LOCKED`;

const MOVE = `
  UPDATE case_file c SET priority = r.score, priority_reason = r.reason, updated_at = $3
  FROM jsonb_to_recordset($2::jsonb) AS r(id uuid, score int, reason text) WHERE c.tenant_id = $1 AND c.id = r.id`;
