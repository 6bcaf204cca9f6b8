import { SecretFiles } from '../platform/config/secret-files.ts';
import { dotEnv } from './dot-env.ts';
import { Trouble } from './output.ts';

const KEY = 'CLEARHOLD_API_KEY';
const LONGEST_MS = 120_000;

/** A running API, spoken to with a key: nothing of the installation behind it is needed. */
export class Remote {
  constructor(
    readonly url: string,
    private readonly key: string,
  ) {}

  /** The API at an address, by the key that the environment, `.env` or a mounted file holds. Throws Trouble where none does. */
  static at(url: string, key: string | undefined = keptKey()): Remote {
    if (!URL.canParse(url)) throw new Trouble(`--url: ${url} is not an address, such as https://portal.example.com.`);
    if (!key) throw new Trouble(`No API key is known: set ${KEY}, or ${KEY}_FILE to a file that holds it.`);
    return new Remote(url, key);
  }

  /** Sends a body as JSON; what is refused is said of `name`. */
  send<T>(path: string, body: object, name: string): Promise<T> {
    const headers = { 'content-type': 'application/json' };
    return this.ask<T>(path, { method: 'POST', headers, body: JSON.stringify(body) }).catch((error: Error) => {
      if (!(error instanceof Trouble)) throw error;
      throw new Trouble(error.message.replace(/^/gm, `${name}: `), error.exitCode);
    });
  }

  /** One answer as JSON. Throws Trouble with the API's own words where it refuses. */
  async ask<T>(path: string, init: RequestInit = {}): Promise<T> {
    const at = onLoopback(new URL(path, this.url));
    const headers = { ...init.headers, authorization: `Bearer ${this.key}` };
    const signal = AbortSignal.timeout(LONGEST_MS);
    const response = await fetch(at, { ...init, headers, signal }).catch(() => {
      throw new Trouble(`${this.url} does not answer.`);
    });
    const body = (await response.json().catch(() => ({}))) as T & { detail?: string; hint?: string };
    if (response.ok) return body;
    const words = [body.detail ?? response.statusText, body.hint].filter(Boolean).join(' ');
    throw new Trouble(`${response.status} ${words}`, 1);
  }
}

// Names under .localhost are this machine's own (RFC 6761), whether or not its resolver knows them.
function onLoopback(url: URL): URL {
  if (url.protocol === 'http:' && url.hostname.endsWith('.localhost')) url.hostname = '127.0.0.1';
  return url;
}

/** The key that is kept for commands; undefined where there is none. */
export function keptKey(env: NodeJS.ProcessEnv = process.env): string | undefined {
  const given = { ...dotEnv(), ...env };
  const files = new SecretFiles(given);
  const key = files.filled(given)[KEY];
  if (files.faults.length) throw new Trouble(files.faults.join('\n'));
  return key || undefined;
}
