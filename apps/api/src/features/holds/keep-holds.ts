import { isId, newId } from '@clearhold/kernel';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { SecondPerson } from '../policies/index.ts';
import type { Place } from '../tenancy/index.ts';
import { findHold, type HoldRow, isAgainstClient, lockTenant, stands } from './hold-rows.ts';
import {
  CLIENTS_HOLD,
  type HoldOutcome,
  NO_CASE,
  NO_HOLD,
  NO_REASON,
  NOT_ASKED,
  OVER,
  OWN_LIFT,
  PAST,
  TENANTS_ONLY,
  TOO_LATE,
} from './hold-words.ts';

export interface WantedHold {
  readonly caseId?: string | null;
  readonly reason: string;
  readonly until?: Date | null;
}

/** Places legal holds, and lifts them where two persons want it. */
@Injectable()
export class KeepHolds {
  constructor(
    private readonly database: Database,
    private readonly second: SecondPerson,
  ) {}

  place(place: Place, { caseId, reason, until }: WantedHold): Promise<HoldOutcome> | HoldOutcome {
    if (place.kind !== 'tenant') return TENANTS_ONLY;
    const words = wordsOf(reason);
    if (!words) return NO_REASON;
    return this.database.inTenant(place.ctx, async (tx) => {
      if (until && until <= tx.at) return PAST;
      await lockTenant(tx);
      if (await isDestroyed(tx)) return TOO_LATE;
      if (caseId && !(isId(caseId) && (await isCase(tx, caseId)))) return NO_CASE;
      const id = newId<string>();
      await tx.run(ADD, [
        ...[tx.ctx.tenantId, id, caseId ?? null, words, tx.ctx.actor.id, tx.ctx.actorName, tx.at, until ?? null],
      ]);
      const details = { hold: id, caseId: caseId ?? null, reason: words, until: until?.toISOString() ?? null };
      tx.audit({ action: 'legalHold.placed', subject: subjectOf(tx, caseId ?? null), details });
      return { hold: (await findHold(tx, id))! };
    });
  }

  askToLift(place: Place, id: string, reason: string): Promise<HoldOutcome> | HoldOutcome {
    const words = wordsOf(reason);
    if (!words) return NO_REASON;
    return this.#change(place, id, async (tx, hold) => {
      await tx.run(ASK_TO_LIFT, [tx.ctx.tenantId, id, tx.ctx.actor.id, tx.ctx.actorName, tx.at, words]);
      const details = { hold: id, reason: words };
      tx.audit({ action: 'legalHold.liftAsked', subject: subjectOf(tx, hold.caseId), details });
      return { hold: (await findHold(tx, id))! };
    });
  }

  confirmLift(place: Place, id: string): Promise<HoldOutcome> | HoldOutcome {
    return this.#change(place, id, async (tx, hold) => {
      if (!hold.liftAskedById) return NOT_ASKED;
      if (hold.liftAskedById === tx.ctx.actor.id) return OWN_LIFT;
      const asked = { by: [hold.liftAskedById], at: hold.liftAskedAt! };
      const why = await this.second.refuses(tx, asked, 'input.id');
      if (why) return { refused: 'Invalid', why };
      if (await isAgainstClient(tx, hold)) return CLIENTS_HOLD;
      await tx.run(LIFT, [tx.ctx.tenantId, id, tx.ctx.actor.id, tx.ctx.actorName, tx.at]);
      const details = { hold: id, askedBy: hold.liftAskedById };
      tx.audit({ action: 'legalHold.lifted', subject: subjectOf(tx, hold.caseId), details });
      return { hold: (await findHold(tx, id))! };
    });
  }

  #change(place: Place, id: string, work: (tx: Tx, hold: HoldRow) => Promise<HoldOutcome>) {
    if (place.kind !== 'tenant') return TENANTS_ONLY;
    if (!isId(id)) return NO_HOLD;
    return this.database.inTenant(place.ctx, async (tx) => {
      await lockTenant(tx);
      const hold = await findHold(tx, id);
      if (!hold) return NO_HOLD;
      return stands(hold, tx.at) ? work(tx, hold) : OVER;
    });
  }
}

function wordsOf(reason: string): string | undefined {
  const words = reason.trim();
  return words.length >= 5 && words.length <= 500 ? words : undefined;
}

const subjectOf = ({ ctx }: Tx, caseId: string | null) =>
  caseId ? { kind: 'Case', id: caseId } : { kind: 'Scope', id: ctx.tenantId };

async function isCase(tx: Tx, id: string): Promise<boolean> {
  const rows = await tx.query('SELECT 1 AS one FROM case_file WHERE tenant_id = $1 AND id = $2', [tx.ctx.tenantId, id]);
  return rows.length > 0;
}

async function isDestroyed(tx: Tx): Promise<boolean> {
  const sql = 'SELECT 1 AS one FROM tenant_leaving WHERE tenant_id = $1 AND destroyed_at IS NOT NULL';
  return (await tx.query(sql, [tx.ctx.tenantId])).length > 0;
}

const ADD = `
  INSERT INTO legal_hold (tenant_id, id, case_id, reason, placed_by_id, placed_by, placed_at, until)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`;
const ASK_TO_LIFT = `
  UPDATE legal_hold SET lift_asked_by_id = $3, lift_asked_by = $4, lift_asked_at = $5, lift_reason = $6
  WHERE tenant_id = $1 AND id = $2 AND lifted_at IS NULL`;
const LIFT = `
  UPDATE legal_hold SET lifted_by_id = $3, lifted_by = $4, lifted_at = $5
  WHERE tenant_id = $1 AND id = $2 AND lifted_at IS NULL`;
