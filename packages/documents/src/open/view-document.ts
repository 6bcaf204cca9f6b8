import { DEFAULT_LIMITS, type ReadLimits } from '../limits.ts';
import { embeddedBytes } from '../pdf/embedded-invoice.ts';
import { openedPdf } from '../pdf/pdf-threads.ts';
import { ReadRefusal } from '../refusal.ts';
import { type KnownDocument, type TextView, textView } from '../sources/text-view.ts';
import { unpackGzip } from './gunzip.ts';
import { type FileKind, kindOrNone } from './kind-of-file.ts';
import { unpackZip } from './unzip.ts';
import { withoutRenderings } from './without-renderings.ts';

/** What of a document can be drawn: its pages, its picture, its text, or nothing. */
export interface DocumentView {
  /** What the file's own bytes show. */
  form: 'PDF' | 'PNG' | 'JPEG' | 'TEXT' | 'NONE';
  /** Its text, or that of the XML inside of a PDF or of the one file in an archive. */
  text?: TextView;
  /** There is a text, but too much of it to be shown. */
  isTooLong: boolean;
}

/** Bytes of a text that is shown; an invoice of a thousand rich lines has about this many. */
export const SHOWN_BYTES_MAX = 2 * 1024 * 1024;

/**
 * A document as people look at it, with the place of every field in its text. Nothing of this is kept: it is made anew from the
 * bytes, in pieces between which others get their turn; PDFs and archives are opened where `openDocument` opens them.
 */
export async function viewDocument(
  bytes: Uint8Array,
  known: KnownDocument,
  limits: Partial<ReadLimits> = {},
): Promise<DocumentView> {
  const bounds = { ...DEFAULT_LIMITS, ...limits };
  const kind = bytes.length === 0 ? undefined : kindOrNone(bytes);
  try {
    const text = await textOf(bytes, kind, bounds);
    const isTooLong = text !== undefined && text.length > SHOWN_BYTES_MAX;
    const view = text && !isTooLong ? await textView(text, known, bounds) : undefined;
    return { form: formOf(kind, view !== undefined), text: view, isTooLong };
  } catch (error) {
    if (error instanceof ReadRefusal) return { form: formOf(kind, false), isTooLong: false };
    throw error;
  }
}

/** What a file shows by its first bytes alone, without opening it. */
export const formOfFile = (bytes: Uint8Array): DocumentView['form'] => formOf(kindOrNone(bytes), false);

function formOf(kind: FileKind | undefined, hasText: boolean): DocumentView['form'] {
  if (kind === 'pdf') return 'PDF';
  if (kind === 'png') return 'PNG';
  if (kind === 'jpeg') return 'JPEG';
  return hasText ? 'TEXT' : 'NONE';
}

async function textOf(
  bytes: Uint8Array,
  kind: FileKind | undefined,
  limits: ReadLimits,
): Promise<Uint8Array | undefined> {
  if (kind === 'text') return bytes;
  if (kind === 'pdf') return embeddedBytes(await openedPdf(bytes), limits);
  const inner = await onlyFileOf(bytes, kind, limits);
  const innerKind = inner && kindOrNone(inner);
  return innerKind === 'text' || innerKind === 'pdf' ? textOf(inner as Uint8Array, innerKind, limits) : undefined;
}

async function onlyFileOf(
  bytes: Uint8Array,
  kind: FileKind | undefined,
  limits: ReadLimits,
): Promise<Uint8Array | undefined> {
  if (kind === 'gzip') return unpackGzip(bytes, limits.bytesMax);
  if (kind !== 'zip') return undefined;
  const files = withoutRenderings(await unpackZip(bytes, limits.bytesMax));
  return files.length === 1 ? files[0]?.bytes : undefined;
}
