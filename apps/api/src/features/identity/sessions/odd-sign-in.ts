import { productName } from '../../../platform/brand/product-name.ts';
import type { Tx } from '../../../platform/database/tx.ts';
import { sendMail } from '../../../platform/mail/send-mail.ts';

interface Found {
  readonly name: string;
  readonly email: string;
  readonly device: string;
  readonly network: string | null;
  readonly isNewPlace: boolean;
  readonly isAfterTries: boolean;
  readonly isAfterLong: boolean;
}

/** How many wrong tries before a right one are told of; one slip or two are nobody's attack. */
const TRIES = 3;

/**
 * Tells a person by mail of a sign-in that is unlike the earlier ones: from a browser or network that was never seen with him, after
 * several wrong tries, or after three months without any. Asked before the sign-in is noted with the person.
 */
export async function tellIfOdd(tx: Tx, personId: string, sessionId: string): Promise<void> {
  const [found] = await tx.query<Found>(SIGN_IN, [tx.ctx.tenantId, personId, sessionId, tx.at, TRIES]);
  const why = found && wordsOf(found);
  if (!found || !why) return;
  const product = await productName(tx);
  const from = found.network ? `, from the network ${found.network}` : '';
  await sendMail(tx, {
    to: found.email,
    subject: `A new sign-in to ${product}`,
    lines: [
      `Hello ${found.name},`,
      `Somebody signed in as you just now, with ${found.device}${from}. We tell you because ${why}.`,
      'Was it you? Then there is nothing to do. If not: change your password under “Your settings” at once, sign out of all other places there, and tell your administrator.',
    ],
  });
}

/** Tells a person that the account rests: somebody gave wrong passwords or codes again and again. */
export async function tellOfRest(tx: Tx, personId: string): Promise<void> {
  const person = await tx.db.person.findUnique({
    where: { tenantId_id: { tenantId: tx.ctx.tenantId, id: personId } },
    select: { name: true, email: true, status: true },
  });
  if (person?.status !== 'active') return;
  const product = await productName(tx);
  await sendMail(tx, {
    to: person.email,
    subject: `Wrong sign-ins to ${product}`,
    lines: [
      `Hello ${person.name},`,
      'Somebody tried ten times in a row to sign in as you, with a wrong password or code. Your account rests for a quarter of an hour; nobody came in.',
      'Was it you? Wait, or choose “Forgot your password?” on the sign-in page. If not: your password held. Tell your administrator, and think of a passkey, which nobody can guess.',
    ],
  });
}

function wordsOf({ isNewPlace, isAfterTries, isAfterLong }: Found): string | undefined {
  if (isAfterTries) return 'several wrong tries came before it';
  if (isNewPlace) return 'you were not seen with this browser or network before';
  return isAfterLong ? 'you had not signed in for three months' : undefined;
}

const SIGN_IN = `
  SELECT p.name, p.email, s.device, s.network,
    NOT EXISTS (SELECT FROM session b WHERE b.tenant_id = $1 AND b.person_id = $2 AND b.id <> $3 AND b.stage = 'open' AND b.device = s.device)
      OR NOT EXISTS (SELECT FROM session b WHERE b.tenant_id = $1 AND b.person_id = $2 AND b.id <> $3 AND b.stage = 'open'
        AND b.network IS NOT DISTINCT FROM s.network) AS "isNewPlace",
    p.failed_sign_ins >= $5 AS "isAfterTries", p.last_sign_in_at < $4::timestamptz - interval '90 days' AS "isAfterLong"
  FROM session s JOIN person p ON p.tenant_id = s.tenant_id AND p.id = s.person_id
  WHERE s.tenant_id = $1 AND s.person_id = $2 AND s.id = $3 AND p.last_sign_in_at IS NOT NULL`;
