import { chainStart } from './chain.ts';
import { writeEnd } from './end.ts';
import type { SealKey } from './note-key.ts';
import { readSeal } from './seal.ts';

/** The format's name; a change that an older verifier would misjudge gets a new one. */
export const EXPORT_FORMAT = 'clearhold-audit-2';

/** The first line of an export. */
export interface ExportHeader {
  readonly format: typeof EXPORT_FORMAT;
  readonly tenantId: string;
  /** ISO 8601, UTC. */
  readonly exportedAt: string;
  /** Every verifier key under which a seal was ever made (`SealKey.verifierKey`). */
  readonly publicKeys: readonly string[];
}

/** An entry as stored and exported; `hash` in lower-case hex. */
export interface StoredEntry {
  readonly seq: number;
  readonly body: string;
  readonly hash: string;
}

/** Where the lines come from. Entries in order from 1; seals (their notes) in order of size; the last should cover all. */
export interface ExportSource extends Omit<ExportHeader, 'format'> {
  readonly entries: Iterable<StoredEntry> | AsyncIterable<StoredEntry>;
  readonly seals: Iterable<string> | AsyncIterable<string>;
  /** Signs the last line; its verifier key belongs among `publicKeys`. */
  readonly key: SealKey;
}

async function* each<T>(items: Iterable<T> | AsyncIterable<T>): AsyncGenerator<T, undefined> {
  yield* items;
}

/** One entry's line. A verifier accepts no other spelling of it. */
export const entryLine = ({ seq, body, hash }: StoredEntry): string => JSON.stringify({ seq, body, hash });

/** One seal's line. */
export const sealLine = (note: string): string => JSON.stringify({ seal: note });

/** The last line. */
export const endLine = (note: string): string => JSON.stringify({ end: note });

/**
 * The lines of an export, without line ends: header, then entries, each seal right after the last entry that it covers,
 * so that both writing and verifying stream, and last the signed end. Throws RangeError on a malformed seal.
 */
export async function* exportLines(source: ExportSource): AsyncGenerator<string> {
  const { tenantId, exportedAt, publicKeys, key } = source;
  yield JSON.stringify({ format: EXPORT_FORMAT, tenantId, exportedAt, publicKeys } satisfies ExportHeader);
  const seals = each(source.seals);
  let next = await seals.next();
  const written = { entries: 0, seals: 0, head: chainStart(tenantId).toString('hex') };
  for await (const entry of source.entries) {
    yield entryLine(entry);
    written.entries = entry.seq;
    written.head = entry.hash;
    for (; !next.done && sizeOf(next.value) <= entry.seq; next = await seals.next(), written.seals++)
      yield sealLine(next.value);
  }
  for (; !next.done; next = await seals.next(), written.seals++) yield sealLine(next.value);
  yield endLine(writeEnd({ tenantId, exportedAt, ...written }, key));
}

function sizeOf(note: string): number {
  const seal = readSeal(note);
  if (!seal) throw new RangeError('not a seal');
  return seal.size;
}
