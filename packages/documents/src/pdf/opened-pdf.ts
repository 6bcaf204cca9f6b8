import type { Word } from '../capture/word.ts';

/** What opening a PDF may cost at most. Its time is bounded by whoever runs the thread. */
export interface PdfBounds {
  pagesMax: number;
  /** Pages whose words are read; those behind are told of. */
  textPagesMax: number;
  wordsMax: number;
  filesMax: number;
  /** Bytes kept of one file inside; one more than this where it has more. */
  fileBytesMax: number;
  /** Bytes of all packed streams together once unpacked. */
  unpackedBytesMax: number;
  /** Pixels of one picture; larger ones are left out. */
  imagePixelsMax: number;
}

/** A file inside a PDF. */
export interface EmbeddedFile {
  name: string;
  /** Its `/AFRelationship` (ISO 32000-2, 7.11.3), "Alternative" say. */
  relationship?: string;
  /** Its content type, "text/xml" say. */
  type?: string;
  /** Every way that leads to it. */
  through: ('associated' | 'names' | 'page' | 'annotation')[];
  bytes: Uint8Array;
}

/** What a thread finds in a PDF. `words` is empty where a file inside is XML: that says it better. */
export interface OpenedPdf {
  pages: number;
  files: EmbeddedFile[];
  /** The document's description of itself (XMP, ISO 16684-1). */
  xmp?: string;
  words: Word[];
  /** Of the pages whose words were read, in points. */
  sizes: { width: number; height: number }[];
}

/** What a thread recognises in pictures. */
export interface Recognised {
  words: Word[];
  pages: number;
  /** Pages that were looked at; those behind are told of. */
  readPages: number;
}

export const PDF_BOUNDS: PdfBounds = {
  pagesMax: 300,
  textPagesMax: 60,
  wordsMax: 60_000,
  filesMax: 100,
  fileBytesMax: 20 * 1024 * 1024,
  unpackedBytesMax: 256 * 1024 * 1024,
  imagePixelsMax: 40_000_000,
};
