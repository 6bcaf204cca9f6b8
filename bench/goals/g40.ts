import type { ReadResult } from '@clearhold/documents';
import { closeThreads, openDocument } from '@clearhold/documents/open';
import { pdfOf } from '../../packages/documents/test/pdf-fixture.ts';
import { goal, short } from '../report.ts';
import { hostileFiles } from '../world/hostile/files.ts';
import type { HostileFile } from '../world/hostile/hostile-file.ts';

const LIMITS = { milliseconds: 2_000, megabytes: 150 };
const STALL_MS = 50;
const LOOK_MS = 5;
const KEPT_CHARACTERS_MAX = 8_000_000;
// What a file on the machine that reads would say.
const STOLEN = /root:x:0|PATH=\//;
// For the test run: every so manieth of a kind.
const EVERY = 6;

// Whatever a file tries, it is refused with a reason or read without harm, soon and in little memory. How long a large text keeps the process
// that reads it is printed and not judged: that is the worker, and requests are answered by another process.
await goal('G40', async () => {
  const worst = { milliseconds: 0, megabytes: 0, stallMilliseconds: 0 };
  const faults: string[] = [];
  const kinds: Record<string, number> = {};
  let [tried, stalls] = [0, 0];
  // What the threads load when they start is no file's doing.
  await openDocument(await (await pdfOf(['Invoice'])).save());
  for (const file of hostileFiles()) {
    const count = (kinds[file.kind] ?? 0) + 1;
    kinds[file.kind] = count;
    if (short && count % EVERY !== 1) continue;
    tried += 1;
    const { fault, ...cost } = await watched(file);
    const over = Object.entries(LIMITS).filter(([what, limit]) => cost[what as keyof typeof LIMITS] > limit);
    for (const what of Object.keys(worst) as (keyof typeof worst)[]) worst[what] = Math.max(worst[what], cost[what]);
    if (cost.stallMilliseconds > STALL_MS) stalls += 1;
    const words = [...(fault ? [fault] : []), ...over.map(([what]) => `${cost[what as keyof typeof LIMITS]} ${what}`)];
    if (words.length > 0) faults.push(`${file.kind}: ${file.name}: ${words.join(', ')}`);
  }
  await closeThreads();
  for (const fault of faults.slice(0, 60)) process.stderr.write(`${fault}\n`);
  return {
    value: faults.length,
    limit: 0,
    pass: faults.length === 0,
    details: { files: tried, worst, stallsOver50Ms: stalls, limits: LIMITS, kinds },
  };
});

async function watched(file: HostileFile) {
  globalThis.gc?.();
  const before = process.memoryUsage.rss();
  let [most, stall, last] = [before, 0, performance.now()];
  const look = () => {
    most = Math.max(most, process.memoryUsage.rss());
    stall = Math.max(stall, performance.now() - last - LOOK_MS);
    last = performance.now();
  };
  const timer = setInterval(look, LOOK_MS);
  const began = performance.now();
  const result = await openDocument(file.bytes, { now: () => performance.now() }).catch((error: Error) => error);
  const milliseconds = Math.round(performance.now() - began);
  look();
  clearInterval(timer);
  const megabytes = Math.round((most - before) / 1_048_576);
  return { fault: faultOf(file, result), milliseconds, megabytes, stallMilliseconds: Math.round(stall) };
}

function faultOf({ must }: HostileFile, result: ReadResult | Error): string | undefined {
  if (result instanceof Error) return `threw ${result.message}`;
  const fatal = result.problems.find(({ severity }) => severity === 'fatal');
  if (must === 'refused' && !fatal) return `was ${result.status}`;
  const kept = JSON.stringify(result, (_, value) => (value instanceof Uint8Array ? value.length : value));
  if (STOLEN.test(kept)) return 'holds what is not its own';
  if (kept.length > KEPT_CHARACTERS_MAX) return `keeps ${kept.length} characters`;
  return result.problems.every(({ message }) => /\.$/.test(message)) ? undefined : 'was refused without a sentence';
}
