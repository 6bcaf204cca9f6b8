import type pg from 'pg';

const UNHEARD_MS = 3_000;
const LOOK_MS = 3_000;

/** What pg knows of a connection and does not publish. */
interface Inside {
  readonly processID: number | null;
  readonly connection: { readonly stream: { readonly bytesRead: number; destroy(error: Error): void } };
}
type Client = pg.Client & Inside;
type Since = { at: number; heard: number };

/**
 * Finds the connections that a network has cut without telling anybody: they wait for an answer, and their server has nothing to do
 * for them. Each is ended on both sides, so that what it was for fails as with any cut, and is done again. A long statement is waited for.
 */
export class DeafConnections {
  readonly #waiting = new Map<Client, Since>();
  #timer: NodeJS.Timeout | undefined;

  /** `open` makes a connection of the same role, to ask on. */
  constructor(
    private readonly open: () => pg.Client,
    private readonly unheardMs = UNHEARD_MS,
  ) {}

  /** A statement is on its way. */
  asked(client: pg.Client): void {
    const known = client as Client;
    if (this.#waiting.has(known)) return;
    this.#waiting.set(known, { at: performance.now(), heard: bytesOf(known) });
    this.#timer ??= setTimeout(() => void this.#look(), this.unheardMs / 3).unref();
  }

  /** All statements were answered, or the connection is gone. */
  answered(client: pg.Client): void {
    this.#waiting.delete(client as Client);
  }

  async #look(): Promise<void> {
    const suspects = [...this.#waiting].filter(([client, since]) => this.#isUnheard(client, since));
    if (suspects.length > 0) await this.#judge(suspects).catch(() => {}); // nobody can be asked now: the next look asks again
    this.#timer = this.#waiting.size > 0 ? setTimeout(() => void this.#look(), this.unheardMs / 3).unref() : undefined;
  }

  #isUnheard(client: Client, since: Since): boolean {
    const heard = bytesOf(client);
    if (heard !== since.heard) Object.assign(since, { heard, at: performance.now() });
    return client.processID !== null && performance.now() - since.at > this.unheardMs;
  }

  async #judge(suspects: [Client, Since][]): Promise<void> {
    const asker = this.open() as Client;
    asker.on('error', () => {});
    try {
      await asker.connect();
      const pids = suspects.map(([{ processID }]) => processID);
      const { rows } = await asker.query<{ pid: number }>(IDLE, [pids, asker.processID]);
      const idle = new Set(rows.map(({ pid }) => pid));
      // An answer may only have waited for a process that was busy itself, and has been heard by now.
      const deaf = suspects
        .filter(([client, { heard }]) => this.#waiting.has(client) && bytesOf(client) === heard)
        .map(([client]) => client)
        .filter(({ processID }) => idle.has(processID!));
      for (const client of deaf) cut(client);
      if (deaf.length > 0) await asker.query(END, [deaf.map(({ processID }) => processID)]);
    } finally {
      await asker.end();
    }
  }
}

/** How long a connection that asks after others waits for its own answers, in milliseconds. */
export const ASKER = { connectionTimeoutMillis: LOOK_MS, query_timeout: LOOK_MS };

const bytesOf = ({ connection }: Client): number => connection.stream.bytesRead;

function cut({ connection }: Client): void {
  const error = new Error('Connection terminated: the server has long had nothing to do for it, and no answer came');
  connection.stream.destroy(Object.assign(error, { code: 'ECONNRESET' }));
}

// Through a pooler the numbers of connections are not the server's: then none is judged.
const IDLE = `
  SELECT p.pid FROM unnest($1::int[]) AS p (pid)
  LEFT JOIN pg_stat_activity a ON a.pid = p.pid AND a.usename = current_user
  WHERE pg_backend_pid() = $2 AND coalesce(a.state, 'gone') IN ('gone', 'idle', 'idle in transaction', 'idle in transaction (aborted)')`;

const END = `
  SELECT pg_terminate_backend(pid) FROM pg_stat_activity
  WHERE pid = ANY($1::int[]) AND usename = current_user AND state LIKE 'idle%'`;
