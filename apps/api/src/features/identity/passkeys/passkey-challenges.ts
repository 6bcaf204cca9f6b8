import { tokenHash } from '../../../platform/auth/secrets.ts';
import type { Tx } from '../../../platform/database/tx.ts';

/** How long a browser's window for passkeys may stay open. */
const CHALLENGE_MINUTES = 5;

/** What a challenge is bound to. `personId`: who adds a passkey by it; none where somebody signs in by it. */
export interface ChallengeFor {
  readonly challenge: string;
  readonly browser: string;
  readonly host: string;
  readonly personId: string | null;
}

/** Keeps a challenge as a hash; those whose time is over go. */
export async function keepChallenge(tx: Tx, { challenge, browser, host, personId }: ChallengeFor): Promise<Date> {
  const { tenantId } = tx.ctx;
  const expiresAt = new Date(tx.at.getTime() + CHALLENGE_MINUTES * 60_000);
  await tx.run('DELETE FROM passkey_challenge WHERE tenant_id = $1 AND expires_at <= $2', [tenantId, tx.at]);
  await tx.run(ADD, [tenantId, tokenHash(challenge), tokenHash(browser), host, personId, expiresAt]);
  return expiresAt;
}

/** Takes a challenge, once: false for another browser, host, person or purpose, too late, or a second time. */
export const takeChallenge = async (tx: Tx, { challenge, browser, host, personId }: ChallengeFor): Promise<boolean> =>
  (await tx.run(TAKE, [tx.ctx.tenantId, tokenHash(challenge), tokenHash(browser), host, personId, tx.at])) === 1;

const ADD = `
  INSERT INTO passkey_challenge (tenant_id, challenge_hash, browser_hash, host, person_id, expires_at) VALUES ($1, $2, $3, $4, $5, $6)`;

const TAKE = `
  DELETE FROM passkey_challenge WHERE tenant_id = $1 AND challenge_hash = $2 AND browser_hash = $3 AND host = $4
    AND person_id IS NOT DISTINCT FROM $5::uuid AND expires_at > $6`;
