import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Command } from 'commander';
import { answer, type Output, Trouble, table } from './output.ts';
import { fileOf } from './place.ts';
import { keptKey, Remote } from './remote.ts';

const HERE = `http://127.0.0.1:${process.env.PORT || 4000}`;

interface IngestOptions extends Output {
  readonly tenant?: string;
  readonly url: string;
  readonly key?: string;
  readonly wait: string;
}

interface Sent {
  readonly file: string;
  readonly id: string;
  status: string;
  format?: string;
  problems?: readonly unknown[];
  exceptions?: readonly { code: string; summary: string }[];
}

interface Arrived {
  readonly bytes: Buffer;
  readonly filename: string;
  readonly contentType: string;
}

/** How documents get in: through the API with a key, or straight into the database. */
interface Way {
  send(arrived: Arrived): Promise<string>;
  look(id: string): Promise<Omit<Sent, 'file' | 'id'> | undefined>;
}

/** Sends files in as documents and says what became of them. */
export function ingestCommand(): Command {
  return new Command('ingest')
    .description('Send files in as documents and say what became of each')
    .argument('<file...>', 'files of any format')
    .option('--tenant <slug>', 'short name of the tenant; straight into the database')
    .option('--url <address>', 'address of a running API; without --tenant', HERE)
    .option('--key <key>', 'API key of the tenant, where CLEARHOLD_API_KEY does not hold it')
    .option('--wait <seconds>', 'how long to wait for a worker to be done with all; 0 to send only', '30')
    .option('--json', 'answer as JSON')
    .action(ingest);
}

async function ingest(files: string[], options: IngestOptions): Promise<void> {
  const seconds = Number(options.wait);
  if (!(seconds >= 0)) throw new Trouble('--wait: a number of seconds is expected.');
  const arrivals = files.map(read);
  const { tenant } = options;
  if (options.key || tenant === undefined) {
    const key = options.key ?? keptKey();
    if (!key) throw new Trouble('Say for whom: --tenant <slug>, or set CLEARHOLD_API_KEY to a key of the tenant.');
    return run(overApi(Remote.at(options.url, key)), arrivals, seconds, options);
  }
  const [{ House }, { documentView, ReceiveDocument }] = await Promise.all([
    import('./house.ts'),
    import('../features/intake/index.ts'),
  ]);
  await House.during(async (house) => {
    const { ctx } = await house.space(tenant, 'tenant');
    const send = async (arrived: Arrived) => {
      const received = await house.get(ReceiveDocument).receive(ctx, { ...arrived, channel: 'cli' });
      if (!received.ok) throw new Trouble(received.code, 1);
      return received.id;
    };
    const look = async (id: string) =>
      (await house.database.read(ctx, (tx) => documentView(tx, id))) as unknown as Sent | undefined;
    await run({ send, look }, arrivals, seconds, options);
  });
}

async function run(way: Way, arrivals: readonly Arrived[], seconds: number, options: IngestOptions): Promise<void> {
  const sent: Sent[] = [];
  for (const arrived of arrivals)
    sent.push({ file: arrived.filename, id: await way.send(arrived), status: 'received' });
  const until = Date.now() + seconds * 1000;
  for (const one of sent) {
    while (!ENDED.has(one.status) && Date.now() < until) {
      Object.assign(one, await way.look(one.id));
      if (!ENDED.has(one.status)) await new Promise((next) => setTimeout(next, 250));
    }
  }
  const short = sent.map(({ file, id, status, format, problems = [], exceptions = [] }) => ({
    file,
    id,
    status,
    format,
    problems,
    exceptions: exceptions.map(({ code, summary }) => ({ code, summary })),
  }));
  answer(options, short, () => [
    ...table(
      ['file', 'status', 'format', 'problems', 'id'],
      short.map((one) => [one.file, one.status, one.format, one.problems.length, one.id]),
    ),
    ...short.flatMap((one) => one.exceptions.map(({ code, summary }) => `  ${one.file}: ${code}  ${summary}`)),
  ]);
  if (sent.some((one) => one.status === 'rejected')) process.exitCode = 1;
}

const ENDED = new Set(['processed', 'rejected', 'waiting']);
const TYPES: Record<string, string> = {
  '.xml': 'application/xml',
  '.json': 'application/json',
  '.pdf': 'application/pdf',
  '.csv': 'text/csv',
  '.txt': 'text/plain',
};

function read(name: string): Arrived {
  const file = fileOf(name);
  try {
    return {
      bytes: readFileSync(file),
      filename: path.basename(file),
      contentType: TYPES[path.extname(file).toLowerCase()] ?? 'application/octet-stream',
    };
  } catch {
    throw new Trouble(`Cannot read ${file}.`);
  }
}

function overApi(api: Remote): Way {
  return {
    send: async ({ bytes, filename, contentType }) => {
      const headers = { 'content-type': contentType, 'x-filename': filename.replace(/[^ -~]/g, '_') };
      return (await api.ask<Sent>('/v1/documents', { method: 'POST', body: new Uint8Array(bytes), headers })).id;
    },
    look: (id) => api.ask<Sent>(`/v1/documents/${id}`),
  };
}
