import { request } from 'node:http';
import type { DemoUser } from './demo.ts';

export interface Answer {
  readonly status: number;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly bytes: Buffer;
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: an answer's shape is what the tests are about
  readonly json: any;
}

export interface Sending {
  readonly headers?: Record<string, string>;
  readonly body?: string | Buffer;
}

/** Passwords that people chose in place of given ones. */
const chosen = new Map<string, string>();

/** Somebody at one host, with what his browser or program sends along. */
export class Caller {
  constructor(
    readonly port: number,
    readonly host: string,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {}

  withHeaders(headers: Record<string, string>): Caller {
    return new Caller(this.port, this.host, { ...this.headers, ...headers });
  }

  send(method: string, path: string, { headers = {}, body }: Sending = {}): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const all = { host: `${this.host}:${this.port}`, ...this.headers, ...headers };
      const call = request({ host: '127.0.0.1', port: this.port, method, path, headers: all }, (message) => {
        const parts: Buffer[] = [];
        message.on('data', (part: Buffer) => parts.push(part));
        message.on('error', reject);
        message.on('end', () => resolve(answerOf(message.statusCode ?? 0, message.headers, Buffer.concat(parts))));
      });
      call.on('error', reject);
      call.end(body);
    });
  }

  get(path: string, headers?: Record<string, string>): Promise<Answer> {
    return this.send('GET', path, { headers });
  }

  put(path: string, body: unknown): Promise<Answer> {
    return this.send('PUT', path, { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  }

  post(path: string, body: string | Buffer, headers: Record<string, string> = {}): Promise<Answer> {
    return this.send('POST', path, { headers, body });
  }

  graphql(query: string, variables?: unknown): Promise<Answer> {
    return this.post('/graphql', JSON.stringify({ query, variables }), { 'content-type': 'application/json' });
  }

  /** The data of an operation that must not fail. */
  // biome-ignore lint/suspicious/noExplicitAny: see Answer
  async ask(query: string, variables?: unknown): Promise<any> {
    const { json, text } = await this.graphql(query, variables);
    if (!json || json.errors) throw new Error(`${this.host}: ${text.slice(0, 800)}`);
    return json.data;
  }

  /** Who was given a password chooses his own on the way, and has that from then on. */
  async signIn({ email, password }: DemoUser): Promise<Caller> {
    const whose = `${this.port} ${this.host} ${email} ${password}`;
    const answer = await this.graphql(
      'mutation($input: SignInInput!) { signIn(input: $input) { __typename ... on OwnPasswordNeeded { token } } }',
      { input: { email, password: chosen.get(whose) ?? password } },
    );
    const { token } = answer.json?.data?.signIn ?? {};
    if (token) {
      const own = `violet ${password} lantern`;
      await this.ask('mutation($input: SetPasswordInput!) { setPassword(input: $input) { __typename } }', {
        input: { token, password: own },
      });
      chosen.set(whose, own);
      return this.signIn({ email, password, roles: [] });
    }
    const cookie = cookieOf(answer);
    if (!cookie) throw new Error(`${email} could not sign in at ${this.host}: ${answer.text}`);
    return this.withHeaders({ cookie });
  }

  /** Redeems a signed link. */
  async openLink(token: string): Promise<{ caller: Caller; answer: Answer }> {
    const answer = await this.graphql(
      'mutation($token: String!) { openMatter(input: { token: $token }) { __typename ... on MatterOpened { matter { caseNumber problem state } } ... on NotFound { code } } }',
      { token },
    );
    const cookie = cookieOf(answer);
    return { caller: cookie ? this.withHeaders({ cookie }) : this, answer };
  }
}

export const visit = (port: number, host: string): Caller => new Caller(port, host);

const cookieOf = (answer: Answer): string =>
  [answer.headers['set-cookie'] ?? []]
    .flat()
    .map((one) => one.split(';')[0])
    .join('; ');

function answerOf(status: number, headers: NodeJS.Dict<string | string[]>, bytes: Buffer): Answer {
  const text = bytes.toString('utf8');
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    json = undefined;
  }
  return { status, headers, bytes, text, json };
}
