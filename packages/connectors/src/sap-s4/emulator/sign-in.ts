import { createHash } from 'node:crypto';
import { problemReply, type Reply } from './reply.ts';

/** User and password of the emulator's technical user. */
export interface Credentials {
  readonly user: string;
  readonly password: string;
}

const COOKIE = 'SAP_SESSIONID_EMU_100';

/** Basic authentication, session cookies and CSRF tokens as SAP Gateway hands them out; lost on a restart, as there. */
export class SignIn {
  readonly #authorization: string;
  readonly #salt: string;
  readonly #tokens = new Map<string, string>();

  constructor({ user, password }: Credentials, salt: string) {
    this.#authorization = `Basic ${Buffer.from(`${user}:${password}`, 'utf8').toString('base64')}`;
    this.#salt = salt;
  }

  /** A 401 reply, or undefined for a caller who may come in. */
  refuse(authorization: string | undefined): Reply | undefined {
    if (authorization === this.#authorization) return undefined;
    const problem = { status: 401, code: '/IWFND/CM_MGW/401', text: 'Logon failed' };
    return problemReply(problem, { 'www-authenticate': 'Basic realm="SAP NetWeaver Application Server"' });
  }

  /** Headers that hand out a token, with a cookie for a new session. */
  issue(cookie: string | undefined): Record<string, string> {
    const known = sessionOf(cookie);
    const token = known === undefined ? undefined : this.#tokens.get(known);
    if (token) return { 'x-csrf-token': token };
    const session = this.#derive('session');
    const fresh = this.#derive('token');
    this.#tokens.set(session, fresh);
    return { 'x-csrf-token': fresh, 'set-cookie': `${COOKIE}=${session}; path=/; HttpOnly` };
  }

  /** A 403 reply that asks for a token, or undefined when the token fits its session. */
  check(cookie: string | undefined, token: string | undefined): Reply | undefined {
    const session = sessionOf(cookie);
    if (session !== undefined && token !== undefined && this.#tokens.get(session) === token) return undefined;
    const problem = { status: 403, code: '/IWFND/CM_MGW/403', text: 'CSRF token validation failed' };
    return problemReply(problem, { 'x-csrf-token': 'Required' });
  }

  /** Forgets all sessions: the next writes are asked for a new token. */
  forget(): void {
    this.#tokens.clear();
  }

  #sequence = 0;
  #derive(what: string): string {
    return createHash('sha256')
      .update(`${this.#salt}/${what}/${this.#sequence++}`)
      .digest('base64url')
      .slice(0, 32);
  }
}

function sessionOf(cookie: string | undefined): string | undefined {
  for (const pair of (cookie ?? '').split(';')) {
    const [name, value] = pair.trim().split('=', 2);
    if (name === COOKIE) return value;
  }
  return undefined;
}
