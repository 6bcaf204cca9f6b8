import type { DocumentPart, ReadResult } from '@clearhold/documents';

type Split = Extract<ReadResult, { status: 'split' }>;
type KeptPart = Omit<DocumentPart, 'bytes'> & { readonly base64: string };

/** What a file said when it was opened, as its row keeps it until it is processed: as JSON, so with the bytes of parts as text. */
export type KeptReading = Exclude<ReadResult, Split> | (Omit<Split, 'parts'> & { readonly parts: readonly KeptPart[] });

export function keepReading(result: ReadResult): KeptReading {
  if (result.status !== 'split') return result;
  const parts = result.parts.map(({ bytes, ...part }) => ({ ...part, base64: Buffer.from(bytes).toString('base64') }));
  return { ...result, parts };
}

export function readingOf(kept: KeptReading): ReadResult {
  if (kept.status !== 'split') return kept;
  const parts = kept.parts.map(({ base64, ...part }) => ({ ...part, bytes: Buffer.from(base64, 'base64') }));
  return { ...kept, parts };
}
