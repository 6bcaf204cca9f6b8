import {
  chainHash,
  chainStart,
  entryBody,
  exportLines,
  Frontier,
  type SealKey,
  type StoredEntry,
  sealKey,
  writeSeal,
} from '../src/index.ts';

export const TENANT = '01890a5d-ac96-774b-bcce-b302099a8057';
export const KEY: SealKey = sealKey('clearhold-test', Buffer.alloc(32, 7));

/** Numbers below a bound, the same for the same seed (mulberry32). */
export function seeded(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * below);
  };
}

export function bodyOf(seq: number, tenantId = TENANT): string {
  return entryBody({
    tenantId,
    seq,
    at: new Date(Date.UTC(2025, 0, 1, 8, 0, seq)).toISOString(),
    actor: { kind: 'person', id: `person-${seq % 5}`, name: 'Ana Ruiz — Köln' },
    action: 'case.released',
    subject: { kind: 'Case', id: `case-${seq % 17}` },
    correlationId: `request-${seq}`,
    details: { reason: 'within authority', amountAtRisk: { amount: `${seq}.00`, currency: 'EUR' } },
  });
}

/** Entries chained from a start, as the database would. */
export function* chained(from: number, to: number, previous: Buffer = chainStart(TENANT)): Generator<StoredEntry> {
  let hash = previous;
  for (let seq = from; seq <= to; seq++) {
    const body = bodyOf(seq);
    hash = chainHash(hash, body);
    yield { seq, body, hash: hash.toString('hex') };
  }
}

/** Seals of a log after each of the sizes, in order. */
export function sealsAt(entries: Iterable<StoredEntry>, sizes: readonly number[], key: SealKey = KEY): string[] {
  const tree = Frontier.empty();
  const seals: string[] = [];
  for (const { hash } of entries) {
    tree.append(Buffer.from(hash, 'hex'));
    if (sizes.includes(tree.size)) seals.push(writeSeal({ tenantId: TENANT, size: tree.size, root: tree.root() }, key));
  }
  return seals;
}

/** The lines of a whole export of `count` entries, sealed every `every` and at the end. The last line is the end, the one before it the newest seal. */
export async function sampleLines(count: number, every: number): Promise<string[]> {
  const sizes = Array.from({ length: count }, (_, i) => i + 1).filter((size) => size % every === 0 || size === count);
  const entries = [...chained(1, count)];
  const source = { tenantId: TENANT, exportedAt: '2025-06-30T00:00:00.000Z', publicKeys: [KEY.verifierKey], key: KEY };
  const lines: string[] = [];
  for await (const line of exportLines({ ...source, entries, seals: sealsAt(entries, sizes) })) lines.push(line);
  return lines;
}
