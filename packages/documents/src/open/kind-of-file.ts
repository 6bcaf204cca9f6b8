import { ReadRefusal } from '../refusal.ts';

/** What a file is by its first bytes. `text` is every syntax that `readDocument` asks for itself. */
export type FileKind = 'pdf' | 'zip' | 'gzip' | 'png' | 'jpeg' | 'tiff' | 'text';

const STARTS: readonly (readonly [string, FileKind | 'other'])[] = [
  ['%PDF-', 'pdf'],
  ['PK\u0003\u0004', 'zip'],
  ['PK\u0005\u0006', 'zip'],
  ['\u001f\u008b\u0008', 'gzip'],
  ['\u0089PNG\r\n\u001a\n', 'png'],
  ['\u00ff\u00d8\u00ff', 'jpeg'],
  ['II*\u0000', 'tiff'],
  ['MM\u0000*', 'tiff'],
  ['GIF8', 'other'],
  ['MZ', 'other'],
  ['<', 'other'],
];
const PDF_HEAD_BYTES = 1024;
const ZIP_TAIL_BYTES = 22 + 65_535;

/** What kind of file this is. Throws ReadRefusal for one that is two kinds at once: two readers would see two documents. */
export function kindOfFile(bytes: Uint8Array): FileKind {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const head = file.toString('latin1', 0, 16);
  const start = STARTS.find(([text]) => head.startsWith(text))?.[1];
  const hasPdf = file.subarray(0, PDF_HEAD_BYTES).includes('%PDF-') && file.subarray(-PDF_HEAD_BYTES).includes('%%EOF');
  if (hasPdf && start !== 'pdf' && start !== undefined) throw twoAtOnce('a PDF and something else');
  if (start !== 'zip' && start !== undefined && endsAsZip(file)) throw twoAtOnce('an archive and something else');
  if (hasPdf) return 'pdf';
  return start === undefined || start === 'other' ? 'text' : start;
}

/** The same; undefined where it would throw. */
export function kindOrNone(bytes: Uint8Array): FileKind | undefined {
  try {
    return kindOfFile(bytes);
  } catch {
    return undefined;
  }
}

/** Whether a reader of archives, who begins at the end, would take this for one (PKWARE APPNOTE 4.3.16). */
function endsAsZip(file: Buffer): boolean {
  const tail = file.subarray(-ZIP_TAIL_BYTES);
  const at = tail.lastIndexOf('PK\u0005\u0006', undefined, 'latin1');
  return at >= 0 && at + 22 <= tail.length && at + 22 + tail.readUInt16LE(at + 20) === tail.length;
}

function twoAtOnce(what: string): ReadRefusal {
  const words = `The file is ${what} at the same time, so what it says depends on who opens it. Please send the document alone.`;
  return new ReadRefusal('DOC-POLYGLOT', words);
}
