import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { ReadResult } from '@clearhold/documents';
import { closeThreads, openDocument } from '@clearhold/documents/open';
import { ciiXml } from '../packages/documents/test/cii-fixture.ts';
import { invoiceXml } from '../packages/documents/test/invoice-fixture.ts';
import { mailOf } from '../packages/documents/test/mail-fixture.ts';
import { pdfOf } from '../packages/documents/test/pdf-fixture.ts';
import { workbookOf } from '../packages/documents/test/workbook-fixture.ts';
import { seeded } from './report.ts';
import { corpusFolder, rowsOf } from './world/corpus/folder.ts';
import { mutated } from './world/corpus/mutate.ts';

// Files changed at random, by a seed: each is read, split or refused with a reason, and none throws or takes too long. A picture's
// recognition may take a minute, so pictures are left out.
const { values } = parseArgs({
  options: { seed: { type: 'string', default: '1' }, files: { type: 'string', default: '5000' } },
});
const SLOW_MS = 5_000;
const BYTES_MAX = 2_000_000;

const random = seeded(Number(values.seed));
const sources = await originals();
const seen: Record<string, number> = {};
const faults: string[] = [];
let slowest = 0;
for (let n = 0; n < Number(values.files); n += 1) {
  const [name, bytes] = sources[Math.floor(random() * sources.length)]!;
  const began = performance.now();
  const result = await openDocument(mutated(bytes, random), { now: () => performance.now() }).catch(
    (error: Error) => error,
  );
  const milliseconds = performance.now() - began;
  slowest = Math.max(slowest, milliseconds);
  const fault = milliseconds > SLOW_MS ? `took ${Math.round(milliseconds)} ms` : faultOf(result);
  if (fault) faults.push(`${n} ${name}: ${fault}`);
  const status = result instanceof Error ? 'threw' : result.status;
  seen[status] = (seen[status] ?? 0) + 1;
}
await closeThreads();
for (const fault of faults.slice(0, 30)) process.stderr.write(`${fault}\n`);
const figures = { files: Number(values.files), seed: Number(values.seed), sources: sources.length };
process.stdout.write(
  `${JSON.stringify({ bench: 'fuzz', ...figures, faults: faults.length, slowestMs: Math.round(slowest), ...seen })}\n`,
);
process.exit(faults.length === 0 ? 0 : 1);

async function originals(): Promise<[string, Uint8Array][]> {
  const own: [string, Uint8Array][] = [
    ['own UBL', Buffer.from(invoiceXml())],
    ['own CII', Buffer.from(ciiXml())],
    ['own mail', mailOf([{ name: 'a.xml', bytes: invoiceXml() }])],
    ['own PDF', await (await pdfOf(['Invoice 77', 'Total 100.00 EUR'])).save()],
    [
      'own workbook',
      await workbookOf({
        Bills: [
          ['Number', 'Amount'],
          ['77', '100'],
        ],
      }),
    ],
    ['own CSV', Buffer.from('Number,Date,Amount\n77,2026-03-01,100\n')],
  ];
  const folder = corpusFolder();
  if (!folder) return own;
  const read = rowsOf(folder).map(({ file }): [string, Uint8Array] => [file, readFileSync(path.join(folder, file))]);
  return [...own, ...read.filter(([, bytes]) => bytes.length <= BYTES_MAX)];
}

function faultOf(result: ReadResult | Error): string | undefined {
  if (result instanceof Error) return result.stack ?? result.message;
  if (result.status === 'rejected' && result.problems[0]?.severity !== 'fatal') return 'was rejected for nothing';
  return result.problems.find(({ message }) => !/\.$/.test(message))?.message;
}
