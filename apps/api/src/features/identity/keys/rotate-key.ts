import type { AppAbility } from '@clearhold/access';
import type { Refusal } from '@clearhold/kernel';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.ts';
import type { Tx } from '../../../platform/database/tx.ts';
import { DutyCheck } from '../../duties/index.ts';
import type { Place } from '../../tenancy/index.ts';
import { addKey, checkKey, type KeyRow, mayProvision } from '../api-keys.service.ts';

const LONGEST_HOURS = 720;

export interface Rotation {
  readonly hours: number;
  readonly days?: number | null;
  readonly networks?: readonly string[] | null;
}

/** Puts a new key in the place of another. Both work for the window that the caller chooses; whoever rotates answers for the new one. */
@Injectable()
export class RotateKey {
  constructor(
    private readonly database: Database,
    private readonly duties: DutyCheck,
  ) {}

  /** Undefined where there is no such key that works. */
  run(
    { ctx, kind }: Place,
    ability: AppAbility,
    id: string,
    { hours, days, networks }: Rotation,
  ): Promise<{ key: KeyRow; secret: string } | Refusal | undefined> {
    return this.database.inTenant(ctx, async (tx) => {
      const old = await holdKey(tx, id);
      if (!old) return undefined;
      const { name, scopes } = old;
      const request = { name, scopes, days, networks: networks ?? old.networks };
      const fault = checkHours(hours) ?? checkKey(request, kind) ?? mayProvision(ability, request);
      if (fault) return fault;
      const maker = { personId: ctx.actor.id, key: { name, scopes } };
      const conflict = await this.duties.refuses(tx, maker, 'input.id');
      if (conflict) return conflict;
      const made = await addKey(tx, request);
      await tx.run(REPLACE, [ctx.tenantId, id, made.key.id, tx.at, hours]);
      const details = { next: made.key.id, hours };
      tx.audit({ action: 'apiKey.rotated', subject: { kind: 'ApiKey', id }, details });
      return made;
    });
  }
}

async function holdKey(
  tx: Tx,
  id: string,
): Promise<{ name: string; scopes: string[]; networks: string[] } | undefined> {
  return (
    await tx.query<{ name: string; scopes: string[]; networks: string[] }>(HOLD, [tx.ctx.tenantId, id, tx.at])
  )[0];
}

const checkHours = (hours: number): Refusal | undefined =>
  hours < 0 || hours > LONGEST_HOURS
    ? {
        code: 'HOURS_INVALID',
        message: `The old key works on for 0 to ${LONGEST_HOURS} hours.`,
        hint: 'Long enough to change every program that has it.',
        path: 'input.hours',
      }
    : undefined;

const HOLD = `
  SELECT name, scopes, networks FROM api_key
  WHERE tenant_id = $1 AND id = $2 AND revoked_at IS NULL AND expires_at > $3 AND replaced_by IS NULL FOR UPDATE`;

const REPLACE = `
  UPDATE api_key SET replaced_by = $3, expires_at = least(expires_at, $4::timestamptz + make_interval(hours => $5))
  WHERE tenant_id = $1 AND id = $2`;
