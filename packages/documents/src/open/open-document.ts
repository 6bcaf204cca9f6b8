import type { DocumentPart, ReadResult } from '../canonical.ts';
import { DEFAULT_LIMITS, type ReadLimits } from '../limits.ts';
import { looksLikeMail } from '../mail/looks-like-mail.ts';
import { readMail } from '../mail/read-mail.ts';
import { readPdf } from '../pdf/read-pdf.ts';
import { readPicture } from '../pdf/read-picture.ts';
import { readDocument } from '../read-document.ts';
import { ReadRefusal } from '../refusal.ts';
import type { TableMapping } from '../tables/mapping.ts';
import { isOffice, openTable } from '../tables/open-table.ts';
import { looksLikeCsv } from '../tables/read-csv.ts';
import { readTable } from '../tables/read-table.ts';
import { unpackGzip } from './gunzip.ts';
import { type FileKind, kindOfFile, kindOrNone } from './kind-of-file.ts';
import { type Unpacked, unpackZip } from './unzip.ts';
import { withoutRenderings } from './without-renderings.ts';

/**
 * Reads one document by its content alone, whatever its name: what `readDocument` reads, a PDF (by the XML inside it, else by its words), or
 * one
 * of these in a ZIP or gzip file; a ZIP file of several and a mail are `split`. A CSV file or a workbook is read by the first of the mappings that knows its
 * header. PDFs are opened on threads of their own. Never throws for what the bytes hold.
 */
export async function openDocument(
  bytes: Uint8Array,
  limits: Partial<ReadLimits> = {},
  mappings: readonly TableMapping[] = [],
): Promise<ReadResult> {
  return open(bytes, { ...DEFAULT_LIMITS, ...limits, mappings }, false);
}

type Bounds = ReadLimits & { readonly mappings: readonly TableMapping[] };

/** Whether a file needs `openDocument`; `readDocument` reads all others at once. */
export function needsOpening(bytes: Uint8Array): boolean {
  return kindOrNone(bytes) !== 'text' || looksLikeMail(bytes) || looksLikeCsv(bytes);
}

async function open(bytes: Uint8Array, limits: Bounds, isUnpacked: boolean): Promise<ReadResult> {
  if (bytes.length === 0 || bytes.length > limits.bytesMax) return readDocument(bytes, limits);
  let kind: FileKind | undefined;
  try {
    kind = kindOfFile(bytes);
    if (kind === 'text' && looksLikeMail(bytes)) return await openMail(bytes, limits, isUnpacked);
    if (kind === 'text' && !looksLikeCsv(bytes)) return readDocument(bytes, limits);
    if (kind === 'text' || kind === 'zip') {
      const table = await openTable(bytes);
      if (table) return readTable(table, limits.mappings, limits.partsMax);
    }
    if (kind === 'pdf') return await readPdf(bytes, limits);
    if (kind === 'zip' || kind === 'gzip') return await openPacked(kind, bytes, limits, isUnpacked);
    if (kind === 'png' || kind === 'jpeg') return await readPicture(bytes, kind);
    throw new ReadRefusal('DOC-UNSUPPORTED', 'The file is a TIFF picture. Please send a PDF, PNG or JPEG.');
  } catch (error) {
    if (!(error instanceof ReadRefusal)) throw error;
    return { status: 'rejected', format: error.format ?? kind ?? 'unknown', problems: [error.problem] };
  }
}

// An archive in a mail is opened, a mail in an archive is not: in turns they would grow without end.
async function openMail(bytes: Uint8Array, limits: Bounds, isUnpacked: boolean): Promise<ReadResult> {
  if (isUnpacked) throw new ReadRefusal('DOC-ARCHIVE-NESTED', 'The archive holds a mail. Please send the mail itself.');
  return readMail(bytes, limits);
}

async function openPacked(
  kind: 'zip' | 'gzip',
  bytes: Uint8Array,
  limits: Bounds,
  isUnpacked: boolean,
): Promise<ReadResult> {
  if (isUnpacked) throw nested();
  if (kind === 'gzip') return open(await unpackGzip(bytes, limits.bytesMax), limits, true);
  const files = withoutRenderings(await unpackZip(bytes, limits.bytesMax));
  if (files.length === 1) return open(files[0]!.bytes, limits, true);
  if (files.length === 0) throw new ReadRefusal('DOC-EMPTY', 'The archive holds no document.');
  if (files.some((one) => isPacked(one.bytes))) throw nested();
  return { status: 'split', format: 'zip', parts: files.map(partOf), problems: [] };
}

const isPacked = (bytes: Uint8Array): boolean => {
  const kind = kindOrNone(bytes);
  return (kind === 'zip' && !isOffice(bytes)) || kind === 'gzip' || (kind === 'text' && looksLikeMail(bytes));
};

function nested(): ReadRefusal {
  const words =
    'The archive holds another archive, or a mail. Please send the documents in one archive, or each alone.';
  return new ReadRefusal('DOC-ARCHIVE-NESTED', words);
}

const CONTENT_TYPES: Partial<Record<FileKind, string>> = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpeg: 'image/jpeg',
  tiff: 'image/tiff',
};
const NAME_CHARACTERS = 200;

function partOf({ name, bytes }: Unpacked): DocumentPart {
  const filename = name.slice(name.lastIndexOf('/') + 1).slice(0, NAME_CHARACTERS);
  const contentType = CONTENT_TYPES[kindOrNone(bytes) ?? 'text'] ?? 'application/octet-stream';
  return { name: name.slice(0, NAME_CHARACTERS), filename, contentType, bytes };
}
