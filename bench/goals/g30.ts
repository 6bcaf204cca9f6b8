import { exportLines, verifyExport } from '@clearhold/audit';
import { chained, KEY, sampleLines, sealsAt, TENANT } from '../../packages/audit/test/sample-log.ts';
import { verifyLines } from '../../packages/audit/verify.mjs';
import { goal, seeded, short } from '../report.ts';

type Tampering = (lines: string[], random: () => number) => string[];

const below = (random: () => number, length: number) => Math.floor(random() * length);
const entryAt = (lines: string[], random: () => number): number => {
  const entries = lines.flatMap((line, i) => (line.startsWith('{"seq"') ? [i] : []));
  return entries[below(random, entries.length)]!;
};

// Never the last seal: with the end kept, nothing would be cut.
function cutOffAfterASeal(lines: string[], random: () => number): string[] {
  const seals = lines.flatMap((line, i) => (line.startsWith('{"seal"') ? [i] : []));
  return lines.slice(0, 1 + seals[below(random, seals.length - 1)]!);
}

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
  function cutOff(lines, random) {
    return lines.slice(0, 1 + below(random, lines.length - 1));
  },
  cutOffAfterASeal,
  function cutOffAfterASealWithTheEndKept(lines, random) {
    return [...cutOffAfterASeal(lines, random), lines.at(-1)!];
  },
  function cutOffBeforeTheEnd(lines) {
    return lines.slice(0, -1);
  },
  function headerOnly(lines) {
    return lines.slice(0, 1);
  },
];

// Tampering is visible offline: random edits, deletions, exchanges, insertions and cuts, judged by both verifiers.
await goal('G30', async () => {
  const random = seeded(30);
  const good = await sampleLines(40, 10);
  // The file alone must do: no older seal is at hand, and both verifiers must find it.
  const judge = async (lines: string[]) => {
    const verdicts = await Promise.all([verifyLines(lines), verifyExport(lines)]);
    return verdicts.some(({ ok }) => ok === true);
  };
  if (!(await Promise.all([verifyLines(good), verifyExport(good)])).every(({ ok }) => ok === true))
    return { value: 'the untouched export is refused', limit: 'accepted', pass: false };
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
  const source = { tenantId: TENANT, exportedAt: '2025-06-30T00:00:00.000Z', publicKeys: [KEY.verifierKey], key: KEY };
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
