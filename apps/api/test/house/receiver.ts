import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as a receiver of webhooks got it. */
export interface Got {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A receiver of webhooks on this machine: keeps what comes and answers as it is told. */
export class Receiver {
  readonly got: Got[] = [];
  /** The status of its answers, by what came. */
  status: (got: Got) => number = () => 204;

  private constructor(
    private readonly server: Server,
    readonly url: string,
  ) {}

  static async open(): Promise<Receiver> {
    let receiver: Receiver | undefined;
    const server = createServer((request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        const got = { headers: request.headers, body: Buffer.concat(parts).toString('utf8') };
        receiver?.got.push(got);
        const status = receiver?.status(got) ?? 500;
        response
          .writeHead(status, status === 302 ? { location: '/elsewhere' } : {})
          .end(status === 500 ? 'Out of order' : '');
      });
    });
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    receiver = new Receiver(server, `http://127.0.0.1:${(server.address() as AddressInfo).port}/events`);
    return receiver;
  }

  /** The events that came, by their ids. */
  get ids(): string[] {
    return this.got.map(({ headers }) => String(headers['webhook-id']));
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((done) => this.server.close(done));
  }
}
