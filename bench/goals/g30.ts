import { exportLines } from '@clearhold/audit';
import { chained, KEY, sampleLines, sealsAt, TENANT } from '../../packages/audit/test/sample-log.ts';
import { verifyLines } from '../../packages/audit/verify.mjs';
import { goal, seeded, short } from '../report.ts';

type Tampering = (lines: string[], random: () => number) => string[];

const below = (random: () => number, length: number) => Math.floor(random() * length);
const entryAt = (lines: string[], random: () => number): number => {
  const entries = lines.flatMap((line, i) => (line.startsWith('{"seq"') ? [i] : []));
  return entries[below(random, entries.length)]!;
};

const TAMPERINGS: Tampering[] = [
  function edited(lines, random) {
    const at = entryAt(lines, random);
    const where = below(random, lines[at]!.length);
    return lines.with(
      at,
      `${lines[at]!.slice(0, where)}${lines[at]![where] === 'x' ? 'y' : 'x'}${lines[at]!.slice(where + 1)}`,
    );
  },
  function deleted(lines, random) {
    return lines.toSpliced(entryAt(lines, random), 1);
  },
  function exchanged(lines, random) {
    const [a, b] = [entryAt(lines, random), entryAt(lines, random)];
    return lines.with(a, lines[b]!).with(b, lines[a]!);
  },
  function inserted(lines, random) {
    return lines.toSpliced(entryAt(lines, random), 0, lines[entryAt(lines, random)]!);
  },
  // What is cut off with its seals looks whole to whoever has nothing older: the auditor keeps the newest seal.
  function cutOff(lines, random) {
    return lines.slice(0, 2 + below(random, lines.length - 3));
  },
];

// Tampering is visible offline: random edits, deletions, exchanges, insertions and cuts, judged by the one-file verifier.
await goal('G30', async () => {
  const random = seeded(30);
  const good = await sampleLines(40, 10);
  const knownSeal = (JSON.parse(good.at(-1)!) as { seal: string }).seal;
  const judge = async (lines: Iterable<string> | AsyncIterable<string>) =>
    (await verifyLines(lines, { knownSeal, publicKey: KEY.verifierKey })).ok === true;
  if (!(await judge(good))) return { value: 'the untouched export is refused', limit: 'accepted', pass: false };
  const tries = short ? 300 : 1_000;
  const missed: string[] = [];
  for (let n = 0; n < tries; n++) {
    const tamper = TAMPERINGS[n % TAMPERINGS.length]!;
    const bad = tamper([...good], random);
    if (bad.join('\n') !== good.join('\n') && (await judge(bad))) missed.push(tamper.name);
  }
  const speed = await verifySpeed(short ? 50_000 : 1_000_000);
  const details = { tries, missed: [...new Set(missed)], ...speed };
  return {
    value: missed.length,
    limit: 0,
    pass: missed.length === 0 && speed.accepted && (short || speed.entriesPerSecond >= 50_000),
    details,
  };
});

async function verifySpeed(entries: number): Promise<{ accepted: boolean; entries: number; entriesPerSecond: number }> {
  const lines: string[] = [];
  const source = { tenantId: TENANT, exportedAt: '2025-06-30T00:00:00.000Z', publicKeys: [KEY.verifierKey] };
  for await (const line of exportLines({
    ...source,
    entries: chained(1, entries),
    seals: sealsAt(chained(1, entries), [entries]),
  }))
    lines.push(line);
  const began = performance.now();
  const { ok } = await verifyLines(lines);
  return {
    accepted: ok === true,
    entries,
    entriesPerSecond: Math.round(entries / ((performance.now() - began) / 1000)),
  };
}
