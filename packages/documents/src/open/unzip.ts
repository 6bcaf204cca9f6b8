import { configure, type Entry, type FileEntry, Uint8ArrayReader, ZipReader } from '@zip.js/zip.js';
import { ReadRefusal } from '../refusal.ts';
import { tooLarge } from './gunzip.ts';

configure({ useWebWorkers: false });

/** A file of an archive. */
export interface Unpacked {
  name: string;
  bytes: Uint8Array;
}

export const ENTRIES_MAX = 1000;
// What archivers and signers add beside the files that were put in.
const NO_DOCUMENT = /(^|\/)(__MACOSX\/|META-INF\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$)|^mimetype$/;

/** The documents of a ZIP file (PKWARE APPNOTE), at most `bytesMax` together, counted while they are unpacked. */
export async function unpackZip(bytes: Uint8Array, bytesMax: number): Promise<Unpacked[]> {
  const reader = new ZipReader(new Uint8ArrayReader(bytes), { checkOverlappingEntry: true });
  try {
    const unpacked: Unpacked[] = [];
    let left = bytesMax;
    for (const entry of await entriesOf(reader)) {
      const content = await contentOf(entry, left, bytesMax);
      left -= content.length;
      unpacked.push({ name: entry.filename, bytes: content });
    }
    return unpacked;
  } catch (error) {
    if (error instanceof ReadRefusal) throw error;
    throw new ReadRefusal('DOC-ARCHIVE-BROKEN', 'The archive is damaged or was cut off. Please send it again.');
  } finally {
    await reader.close();
  }
}

async function entriesOf(reader: ZipReader<unknown>): Promise<FileEntry[]> {
  const entries: FileEntry[] = [];
  let count = 0;
  for await (const entry of reader.getEntriesGenerator()) {
    count += 1;
    if (count > ENTRIES_MAX)
      throw new ReadRefusal('DOC-TOO-MANY-FILES', `The archive holds more than ${ENTRIES_MAX} files.`);
    if (isOffice(entry))
      throw new ReadRefusal('DOC-UNSUPPORTED', 'The file is an Office document, which cannot be read here.');
    if (entry.directory || NO_DOCUMENT.test(entry.filename)) continue;
    if (entry.encrypted)
      throw new ReadRefusal(
        'DOC-ARCHIVE-ENCRYPTED',
        'The archive is locked with a password. Please send it without one.',
      );
    entries.push(entry);
  }
  return entries;
}

const isOffice = ({ filename }: Entry): boolean => filename === '[Content_Types].xml';

// What an archive says about its sizes may be a lie.
async function contentOf(entry: FileEntry, left: number, bytesMax: number): Promise<Uint8Array> {
  if (entry.uncompressedSize > left) throw tooLarge(bytesMax);
  const parts: Uint8Array[] = [];
  let size = 0;
  const counted = new WritableStream<Uint8Array>({
    write(part) {
      size += part.length;
      if (size > left) throw tooLarge(bytesMax);
      parts.push(part);
    },
  });
  await entry.getData(counted, { checkSignature: true });
  return Buffer.concat(parts);
}
