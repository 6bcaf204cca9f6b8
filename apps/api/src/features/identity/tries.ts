import type { Tx } from '../../platform/database/tx.ts';
import { tellOfRest } from './sessions/odd-sign-in.ts';

const TRIES_BEFORE_REST = 10;
const REST_MINUTES = 15;

/** Whether an account rests after too many wrong tries: nothing opens it meanwhile. */
export const isResting = ({ lockedUntil }: { lockedUntil: Date | null }, now: Date): boolean =>
  lockedUntil !== null && lockedUntil > now;

/** The same inside a transaction; others' tries at the same account wait for its end. */
export async function restsNow(tx: Tx, personId: string): Promise<boolean> {
  const [row] = await tx.query<{ rests: boolean }>(
    'SELECT coalesce(locked_until > $3, false) AS rests FROM person WHERE tenant_id = $1 AND id = $2 FOR UPDATE',
    [tx.ctx.tenantId, personId, tx.at],
  );
  return row?.rests ?? true;
}

/** Counts a wrong try; the tenth in a row lets the account rest for a quarter of an hour, which the person is told, after which counting begins anew. */
export async function countWrong(tx: Tx, personId: string): Promise<void> {
  const values = [tx.ctx.tenantId, personId, TRIES_BEFORE_REST, tx.at, REST_MINUTES];
  const [counted] = await tx.query<{ rests: boolean }>(COUNT, values);
  tx.audit({ action: 'session.refused', subject: { kind: 'Person', id: personId } });
  if (counted?.rests) await tellOfRest(tx, personId);
}

const COUNT = `
  UPDATE person SET
    failed_sign_ins = CASE WHEN locked_until <= $4::timestamptz THEN 1 ELSE failed_sign_ins + 1 END,
    locked_until = CASE
      WHEN locked_until <= $4::timestamptz THEN NULL
      WHEN failed_sign_ins + 1 >= $3 THEN $4::timestamptz + make_interval(mins => $5)
      ELSE locked_until END
  WHERE tenant_id = $1 AND id = $2 RETURNING failed_sign_ins = $3 AND locked_until > $4::timestamptz AS rests`;
