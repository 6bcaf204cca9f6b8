import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What came, as a collector of logs reads it. */
export interface Carried {
  readonly service: string;
  readonly body: string;
  readonly severity: number;
  readonly at: Date;
  readonly attributes: Readonly<Record<string, unknown>>;
}

/** A collector of logs on this machine, by OTLP over HTTP. */
export interface Collector {
  readonly url: string;
  readonly records: Carried[];
  /** What the senders showed. */
  readonly keys: (string | undefined)[];
  /** Answers so many requests with 400, and keeps nothing of them. */
  refuse(times: number): void;
  close(): Promise<void>;
}

interface Value {
  stringValue?: string;
  intValue?: number;
  boolValue?: boolean;
}
type Attributes = { key: string; value: Value }[];
interface Message {
  resourceLogs: {
    resource: { attributes: Attributes };
    scopeLogs: {
      logRecords: { timeUnixNano: string; severityNumber: number; body: Value; attributes: Attributes }[];
    }[];
  }[];
}

export async function openCollector(): Promise<Collector> {
  const records: Carried[] = [];
  const keys: (string | undefined)[] = [];
  let refusing = 0;
  const server = createServer(async (request, response) => {
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece as Buffer);
    keys.push(request.headers['x-collector-key'] as string | undefined);
    if (refusing-- > 0) return void response.writeHead(400).end();
    records.push(...read(JSON.parse(Buffer.concat(pieces).toString()) as Message));
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
  });
  await new Promise<void>((next) => server.listen(0, '127.0.0.1', next));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/logs`;
  const refuse = (times: number) => {
    refusing = times;
  };
  const close = () => {
    server.closeAllConnections();
    return new Promise<void>((next) => server.close(() => next()));
  };
  return { url, records, keys, refuse, close };
}

const read = ({ resourceLogs }: Message): Carried[] =>
  resourceLogs.flatMap(({ resource, scopeLogs }) =>
    scopeLogs.flatMap(({ logRecords }) =>
      logRecords.map((one) => ({
        service: String(plain(resource.attributes)['service.name']),
        body: String(one.body.stringValue),
        severity: one.severityNumber,
        at: new Date(Number(BigInt(one.timeUnixNano) / 1_000_000n)),
        attributes: plain(one.attributes),
      })),
    ),
  );

const plain = (attributes: Attributes) =>
  Object.fromEntries(
    attributes.map(({ key, value }) => [key, value.stringValue ?? value.boolValue ?? Number(value.intValue)]),
  );
