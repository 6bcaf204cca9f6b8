import { newToken, seal, tokenHash, unseal } from '../../../../platform/auth/secrets.ts';
import type { Tx } from '../../../../platform/database/tx.ts';
import type { Claims } from '../providers.ts';
import type { Start } from '../sign-on-starts.ts';

/** How long the browser has to show itself: it is on its way already. */
const ANSWER_SECONDS = 60;

interface Row {
  readonly signOnId: string;
  readonly goesTo: string | null;
  readonly isTest: boolean;
  readonly sealedClaims: Buffer;
}

/** Keeps believed words for the browser that began; gives the token that brings them back. */
export async function keepAnswer(tx: Tx, secret: Buffer, start: Start, host: string, claims: Claims): Promise<string> {
  const token = newToken();
  const { tenantId } = tx.ctx;
  const { browserHash, signOnId, goesTo, isTest } = start;
  const expiresAt = new Date(tx.at.getTime() + ANSWER_SECONDS * 1000);
  const sealed = seal(secret, JSON.stringify(claims));
  await tx.run('DELETE FROM sign_on_answer WHERE tenant_id = $1 AND expires_at <= $2', [tenantId, tx.at]);
  await tx.run(ADD, [tenantId, tokenHash(token), browserHash, signOnId, host, goesTo, isTest, sealed, expiresAt]);
  return token;
}

/** Takes kept words, once: undefined for another browser or host, or too late. */
export async function takeAnswer(tx: Tx, secret: Buffer, token: string, browser: string, host: string) {
  const values = [tx.ctx.tenantId, tokenHash(token), tokenHash(browser), host, tx.at];
  const [row] = await tx.query<Row>(TAKE, values);
  return row && { ...row, claims: JSON.parse(unseal(secret, row.sealedClaims)) as Claims };
}

const ADD = `
  INSERT INTO sign_on_answer (tenant_id, token_hash, browser_hash, sign_on_id, host, goes_to, is_test, sealed_claims, expires_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`;

const TAKE = `
  DELETE FROM sign_on_answer WHERE tenant_id = $1 AND token_hash = $2 AND browser_hash = $3 AND host = $4 AND expires_at > $5
  RETURNING sign_on_id AS "signOnId", goes_to AS "goesTo", is_test AS "isTest", sealed_claims AS "sealedClaims"`;
