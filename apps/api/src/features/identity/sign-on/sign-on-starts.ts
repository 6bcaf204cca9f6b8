import { createHmac } from 'node:crypto';
import { newToken, tokenHash } from '../../../platform/auth/secrets.ts';
import type { Tx } from '../../../platform/database/tx.ts';

/** How long somebody has to sign in at the provider. */
const START_MINUTES = 10;

/** What a sign-on under way is known by: `state` goes through the provider, `browser` stays in a cookie. */
export interface StartTokens {
  readonly state: string;
  readonly browser: string;
}

export interface Start {
  readonly signOnId: string;
  /** Of the browser that began. */
  readonly browserHash: Buffer;
  readonly goesTo: string | null;
  /** Whether it only tries the settings out, and opens nothing. */
  readonly isTest: boolean;
}

/** What is noted of a sign-on that begins. */
export interface Beginning {
  readonly browser: string;
  readonly signOnId: string;
  readonly host: string;
  readonly goesTo: string | null;
  readonly isTest: boolean;
}

/** Notes that a sign-on began; those whose time is over go. */
export async function beginStart(
  tx: Tx,
  { browser, signOnId, host, goesTo, isTest }: Beginning,
): Promise<StartTokens & { readonly expiresAt: Date }> {
  const state = newToken();
  const { tenantId } = tx.ctx;
  const expiresAt = new Date(tx.at.getTime() + START_MINUTES * 60_000);
  await tx.run('DELETE FROM sign_on_start WHERE tenant_id = $1 AND expires_at <= $2', [tenantId, tx.at]);
  await tx.run(ADD, [tenantId, tokenHash(state), tokenHash(browser), signOnId, host, goesTo, isTest, expiresAt]);
  return { state, browser, expiresAt };
}

/** Takes a sign-on's answer, once: undefined for another browser or host, too late, or a second time. */
export async function takeStart(tx: Tx, { state, browser }: StartTokens, host: string): Promise<Start | undefined> {
  return (await tx.query<Start>(TAKE, [tx.ctx.tenantId, tokenHash(state), tokenHash(browser), host, tx.at]))[0];
}

/** Takes a sign-on's answer that came without a cookie, once; the browser is still to show itself. */
export async function takeStartBlind(tx: Tx, state: string, host: string): Promise<Start | undefined> {
  return (await tx.query<Start>(TAKE_BLIND, [tx.ctx.tenantId, tokenHash(state), host, tx.at]))[0];
}

/** A secret of one sign-on for one purpose: bound to state and browser, so nothing of it need be kept. */
export const secretOf = (key: Buffer, { state, browser }: StartTokens, purpose: 'nonce' | 'verifier'): string =>
  createHmac('sha256', key).update(`${purpose} ${state} ${browser}`).digest('base64url');

const STARTED = `sign_on_id AS "signOnId", browser_hash AS "browserHash", goes_to AS "goesTo", is_test AS "isTest"`;

const ADD = `
  INSERT INTO sign_on_start (tenant_id, state_hash, browser_hash, sign_on_id, host, goes_to, is_test, expires_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`;

const TAKE = `
  DELETE FROM sign_on_start WHERE tenant_id = $1 AND state_hash = $2 AND browser_hash = $3 AND host = $4 AND expires_at > $5
  RETURNING ${STARTED}`;

const TAKE_BLIND = `
  DELETE FROM sign_on_start WHERE tenant_id = $1 AND state_hash = $2 AND host = $3 AND expires_at > $4
  RETURNING ${STARTED}`;
