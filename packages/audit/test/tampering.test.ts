import { describe, expect, it } from 'vitest';
import {
  chainHash,
  endLine,
  readSeal,
  sealKey,
  sealLine,
  type Verdict,
  verifyExport,
  writeEnd,
  writeSeal,
} from '../src/index.ts';
import { verifyLines } from '../verify.mjs';
import { chained, KEY, sampleLines, sealsAt, seeded, TENANT } from './sample-log.ts';

type Random = (below: number) => number;
type Tampering = (lines: string[], random: Random) => string[];

const COUNT = 40;
const isEntry = (line: string): boolean => line.startsWith('{"seq"');
const entryIndexes = (lines: string[]): number[] => lines.flatMap((line, i) => (isEntry(line) ? [i] : []));
const sealIndexes = (lines: string[]): number[] => lines.flatMap((line, i) => (line.startsWith('{"seal"') ? [i] : []));
const pick = <T>(items: readonly T[], random: Random): T => items[random(items.length)]!;
const flip = (text: string, random: Random): string => {
  const at = random(text.length);
  const other = pick(
    [...'0123456789abcdefXYZ-'].filter((char) => char !== text[at]),
    random,
  );
  return text.slice(0, at) + other + text.slice(at + 1);
};

/** All entries from `seq` on again, each changed as wished, with hashes that fit: what someone with database access does. */
function rechained(lines: string[], seq: number, change: (body: string) => string): string[] {
  const at = lines.findIndex((line) => line.startsWith(`{"seq":${seq},`));
  let previous: Buffer = Buffer.from(JSON.parse(lines.findLast((line, i) => i < at && isEntry(line))!).hash, 'hex');
  return lines.map((line, i) => {
    if (i < at || !isEntry(line)) return line;
    const entry = JSON.parse(line);
    const body = entry.seq === seq ? change(entry.body) : entry.body;
    previous = chainHash(previous, body);
    return JSON.stringify({ seq: entry.seq, body, hash: previous.toString('hex') });
  });
}

const TAMPERINGS: Record<string, Tampering> = {
  'one character of an entry’s line': (lines, random) => {
    const at = pick(entryIndexes(lines), random);
    return lines.with(at, flip(lines[at]!, random));
  },
  'one word of a body': (lines, random) => {
    const at = pick(entryIndexes(lines), random);
    return lines.with(at, lines[at]!.replace('released', 'rejected'));
  },
  'a body, with all hashes after it made to fit': (lines, random) =>
    rechained(lines, 2 + random(COUNT - 1), (body) => body.replace('within', 'beyond')),
  'entries deleted': (lines, random) => {
    const from = pick(entryIndexes(lines), random);
    const to = from + 1 + random(4);
    return lines.filter((line, i) => !(i >= from && i < to && isEntry(line)));
  },
  'two entries exchanged': (lines, random) => {
    const [a, b] = [pick(entryIndexes(lines), random), pick(entryIndexes(lines), random)];
    const other = a === b ? (a === lines.indexOf(lines.find(isEntry)!) ? a + 1 : lines.findIndex(isEntry)) : b;
    return lines.with(a, lines[other]!).with(other, lines[a]!);
  },
  'an entry moved': (lines, random) => {
    const from = pick(entryIndexes(lines), random);
    const rest = lines.toSpliced(from, 1);
    const places = entryIndexes(rest).filter((i) => Math.abs(i - from) > 1);
    return rest.toSpliced(pick(places, random), 0, lines[from]!);
  },
  'an entry repeated': (lines, random) => {
    const at = pick(entryIndexes(lines), random);
    return lines.toSpliced(pick(entryIndexes(lines), random), 0, lines[at]!);
  },
  'a forged entry with a hash that fits': (lines, random) => {
    const at = pick(entryIndexes(lines).slice(1), random);
    const before = JSON.parse(lines.findLast((line, i) => i < at && isEntry(line))!);
    const body = JSON.parse(lines[at]!).body.replace('EUR', 'USD');
    const hash = chainHash(Buffer.from(before.hash, 'hex'), body).toString('hex');
    return lines.toSpliced(at, 0, JSON.stringify({ seq: before.seq + 1, body, hash }));
  },
  'the tail cut off, seals kept': (lines, random) => {
    const keep = random(COUNT);
    return lines.filter((line) => !isEntry(line) || JSON.parse(line).seq <= keep);
  },
  'the tail cut off, last seal too': (lines, random) => lines.slice(0, -3 - random(8)),
  'the tail cut off, last seal too, end kept': (lines, random) =>
    lines.toSpliced(-3 - random(8), Infinity, lines.at(-1)!),
  'everything cut off after a seal': (lines, random) => lines.slice(0, pick(sealIndexes(lines), random) + 1),
  'everything cut off after a seal, end kept': (lines, random) => [
    ...lines.slice(0, pick(sealIndexes(lines).slice(0, -1), random) + 1),
    lines.at(-1)!,
  ],
  'everything cut off but the header': (lines) => lines.slice(0, 1),
  'everything cut off but header and end': (lines) => [lines[0]!, lines.at(-1)!],
  'a seal taken out': (lines, random) => lines.toSpliced(pick(sealIndexes(lines), random), 1),
  'one character of the end': (lines, random) => lines.with(-1, flip(lines.at(-1)!, random)),
  'the end moved': (lines, random) => lines.slice(0, -1).toSpliced(1 + random(lines.length - 2), 0, lines.at(-1)!),
  'the time in the header': (lines) => lines.with(0, lines[0]!.replace('2025-06-30', '2025-07-31')),
  'a seal’s size or root changed': (lines, random) => {
    const at = pick(sealIndexes(lines), random);
    const seal = readSeal(JSON.parse(lines[at]!).seal)!;
    const root = Buffer.from(seal.root);
    const place = random(32);
    root[place] = root[place]! ^ (1 + random(255));
    const forged = writeSeal({ tenantId: TENANT, size: seal.size, root }, KEY);
    const text = forged.slice(0, forged.indexOf('\n\n'));
    const signatures = seal.signatures.join('\n');
    return lines.with(at, sealLine(random(2) === 0 ? forged : `${text}\n\n${signatures}\n`));
  },
  'another key in the header': (lines) => {
    const header = JSON.parse(lines[0]!);
    return lines.with(0, JSON.stringify({ ...header, publicKeys: [`${header.publicKeys[0].slice(0, -4)}AAA=`] }));
  },
  'another tenant in the header': (lines) => lines.with(0, lines[0]!.replace(TENANT, TENANT.replace('0', '1'))),
};

const agree = async (lines: string[], options = {}): Promise<Verdict> => {
  const verdict = await verifyExport(lines, options);
  expect(await verifyLines(lines, options)).toEqual(verdict);
  return verdict;
};

describe('tampering', () => {
  it('1,000 random changes are all found, and both verifiers say the same', { timeout: 120_000 }, async () => {
    const whole = await sampleLines(COUNT, 13);
    const kinds = Object.entries(TAMPERINGS);
    const missed: string[] = [];
    for (let seed = 0; seed < 1000; seed++) {
      const [name, tamper] = kinds[seed % kinds.length]!;
      const lines = tamper([...whole], seeded(seed));
      if (lines.join('\n') === whole.join('\n')) throw new Error(`${name}, seed ${seed}: nothing was changed`);
      const verdict = await agree(lines);
      if (verdict.ok || verdict.findings.length === 0) missed.push(`${name}, seed ${seed}`);
    }
    expect(missed).toEqual([]);
  });

  it('an untouched export is right', async () => {
    const verdict = await agree(await sampleLines(COUNT, 7));
    expect(verdict).toMatchObject({ ok: true, entries: COUNT, firstSeq: 1, lastSeq: COUNT, seals: 6, findings: [] });
  });

  it('an empty log is right with its end, and found without', async () => {
    const [header = '', end = ''] = await sampleLines(0, 1);
    expect(await agree([header, end])).toMatchObject({ ok: true, entries: 0, lastSeq: 0 });
    expect((await agree([header])).findings).toMatchObject([{ seq: 1, code: 'EXPORT_CUT_OFF' }]);
  });

  it('one change is one finding, by its right name', async () => {
    const lines = await sampleLines(20, 20);
    const codes = async (changed: string[]) => (await agree(changed)).findings.map(({ seq, code }) => `${code} ${seq}`);
    expect(await codes(lines.with(5, lines[5]!.replace('released', 'rejected')))).toEqual(['ALTERED 5']);
    expect(await codes(lines.toSpliced(5, 1))).toEqual(['GAP 5']);
    expect(await codes(lines.with(5, lines[6]!).with(6, lines[5]!))).toEqual(['REORDERED 6']);
    expect(await codes(lines.toSpliced(6, 0, lines[5]!))).toEqual(['DUPLICATE 5']);
    expect(await codes(lines.toSpliced(9, 0, lines[5]!))).toEqual(['INSERTED 5']);
    expect(await codes(lines.toSpliced(18, 3, lines[21]!))).toEqual(['TRUNCATED 18', 'EXPORT_CUT_OFF 18']);
    expect(await codes(lines.toSpliced(21, 1))).toEqual(['UNSEALED 1']);
    expect(await codes(lines.slice(0, -1))).toEqual(['EXPORT_CUT_OFF 21']);
    expect(await codes([...lines, lines.at(-1)!])).toEqual(['EXPORT_CUT_OFF 21']);
    expect(await codes(rechained(lines, 9, (body) => body.replace('EUR', 'USD')))).toEqual(['SEAL_MISMATCH 20']);
    expect(await codes([])).toEqual(['ALTERED 0']);
  });
});

describe('the end', () => {
  it('of an older export fits no newer one that is cut to its length', async () => {
    const [older, newer] = [await sampleLines(20, 10), await sampleLines(40, 10)];
    const header = newer[0]!.replace('2025-06-30', '2025-07-31');
    const { findings } = await agree([header, ...older.slice(1)]);
    expect(findings).toMatchObject([{ code: 'EXPORT_CUT_OFF', message: expect.stringContaining('not this export’s') }]);
  });

  it('signed by a key that is not known is found, and the words say what to do', async () => {
    const lines = (await sampleLines(10, 10)).slice(0, -1);
    const { hash: head } = JSON.parse(lines.findLast(isEntry)!);
    const { exportedAt } = JSON.parse(lines[0]!);
    const stranger = sealKey('clearhold-test', Buffer.alloc(32, 8));
    const end = endLine(writeEnd({ tenantId: TENANT, exportedAt, entries: 10, seals: 1, head }, stranger));
    expect((await agree([...lines, end])).findings).toEqual([
      {
        seq: 11,
        code: 'EXPORT_CUT_OFF',
        message: 'the end line has no good signature by a known key: have the log exported again, and compare',
      },
    ]);
  });
});

describe('what the auditor kept', () => {
  it('is what tells a log cut back to an older seal from an older log', async () => {
    const whole = await sampleLines(20, 10);
    const older = await sampleLines(10, 10);
    expect(whole.slice(0, 12)).toEqual(older.slice(0, 12));
    expect((await agree(older)).ok).toBe(true);
    const kept = await agree(older, { knownSeal: JSON.parse(whole.at(-2)!).seal });
    expect(kept.findings).toMatchObject([{ code: 'TRUNCATED', seq: 11 }]);
  });

  const known = sealsAt(chained(1, 40), [40])[0]!;

  it('finds a log that was cut, sealed and exported anew with the house’s own key', async () => {
    const verdict = await agree(await sampleLines(30, 10), { knownSeal: known });
    expect(verdict.findings).toMatchObject([{ code: 'TRUNCATED', seq: 31 }]);
    expect((await agree(await sampleLines(60, 10), { knownSeal: known })).ok).toBe(true);
  });

  it('compares every seal of a file that a witness kept', async () => {
    const kept = sealsAt(chained(1, 40), [10, 20, 40]).join('');
    expect((await agree(await sampleLines(60, 10), { knownSeal: kept })).ok).toBe(true);
    const verdict = await agree(await sampleLines(30, 10), { knownSeal: kept });
    expect(verdict.findings).toMatchObject([{ code: 'TRUNCATED', seq: 31 }]);
    expect((await agree(await sampleLines(30, 10), { knownSeal: '' })).findings[0]?.code).toBe('SEAL_INVALID');
  });

  it('finds a log that was rewritten and sealed anew', async () => {
    const lines = rechained(await sampleLines(60, 60), 12, (body) => body.replace('EUR', 'USD'));
    const seals = sealsAt(
      lines.filter(isEntry).map((line) => JSON.parse(line)),
      [60],
    );
    const { hash: head } = JSON.parse(lines.findLast(isEntry)!);
    const { exportedAt } = JSON.parse(lines[0]!);
    const end = endLine(writeEnd({ tenantId: TENANT, exportedAt, entries: 60, seals: 1, head }, KEY));
    const rewritten = [...lines.slice(0, -2), sealLine(seals[0]!), end];
    expect((await agree(rewritten)).ok).toBe(true);
    expect((await agree(rewritten, { knownSeal: known })).findings).toMatchObject([{ code: 'SEAL_MISMATCH', seq: 40 }]);
  });

  it('trusts the auditor’s key before the file’s', async () => {
    const lines = await sampleLines(10, 10);
    expect(await agree(lines, { publicKey: KEY.verifierKey })).toMatchObject({ ok: true, keysFrom: 'auditor' });
    const other = await agree(lines, { publicKey: `${KEY.verifierKey.slice(0, -4)}AAA=` });
    expect(other.findings.map(({ code }) => code)).toEqual(['SEAL_INVALID', 'UNSEALED', 'EXPORT_CUT_OFF']);
  });
});
