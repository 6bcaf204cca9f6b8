import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Somebody outside who keeps seals. */
export interface OpenedWitness {
  readonly url: string;
  readonly notes: readonly string[];
  /** Answers so many requests with 503 and keeps nothing of them. */
  refuse(times: number): void;
  /** Entries under the newest seal of a space that was kept. */
  sizeOf(tenantId: string): number;
  /** Until the next seal arrives, or so many milliseconds. */
  next(most: number): Promise<void>;
}

export async function openWitness(): Promise<OpenedWitness> {
  const notes: string[] = [];
  let refusals = 0;
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    if (refusals > 0) {
      refusals--;
      response.writeHead(503).end();
      return;
    }
    notes.push(Buffer.concat(parts).toString('utf8'));
    response.writeHead(204).end();
    server.emit('kept');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const sizeOf = (tenantId: string) =>
    Math.max(
      0,
      ...notes.filter((note) => note.startsWith(`clearhold/${tenantId}\n`)).map((note) => Number(note.split('\n')[1])),
    );
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/seals`,
    notes,
    refuse: (times) => {
      refusals = times;
    },
    sizeOf,
    next: (most) => once(server, 'kept', { signal: AbortSignal.timeout(most) }).then(ignore, ignore),
  };
}

const ignore = () => {};
