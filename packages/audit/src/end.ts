import { type SealKey, signatureLine } from './note-key.ts';
import type { SignedText } from './seal.ts';

/** What the last line of an export says of the lines before it. */
export interface ExportEnd {
  readonly tenantId: string;
  /** As in the header, so that the end of an older export fits no newer one. */
  readonly exportedAt: string;
  /** Number of entries, which is also the last entry's number. */
  readonly entries: number;
  /** Number of lines with seals. */
  readonly seals: number;
  /** The last entry's hash in lower-case hex; of an empty log, the chain's start. */
  readonly head: string;
}

// No seal begins like this: a signature under the one is none under the other.
const ORIGIN = 'clearhold-end/';
const NOTE = /^(clearhold-end\/[^\n]+\n[^\n]+\n(\d{1,16})\n\d{1,16}\n[0-9a-f]{64}\n)\n((?:— [^\n]+\n)+)$/;

/** The text that is signed: five lines. */
export const endText = ({ tenantId, exportedAt, entries, seals, head }: ExportEnd): string =>
  `${ORIGIN}${tenantId}\n${exportedAt}\n${entries}\n${seals}\n${head}\n`;

/** The end of an export as a signed note (C2SP signed-note). */
export function writeEnd(end: ExportEnd, key: SealKey): string {
  const text = endText(end);
  return `${text}\n${signatureLine(key, text)}`;
}

/** Reads an end and the number of entries that it states, not yet its signatures. Null when it is not in the form. */
export function readEnd(note: string): (SignedText & Pick<ExportEnd, 'entries'>) | null {
  const [, text, entries, signatures] = NOTE.exec(note) ?? [];
  if (text === undefined || signatures === undefined) return null;
  return { text, entries: Number(entries), signatures: signatures.trimEnd().split('\n') };
}
