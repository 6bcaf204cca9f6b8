import { ReadRefusal } from './refusal.ts';

// The first bytes of files that are often sent where a business document is expected.
const SIGNATURES: readonly (readonly [string, string])[] = [
  ['%PDF', 'a PDF'],
  ['PK\u0003\u0004', 'a ZIP or Office file'],
  ['\u00d0\u00cf\u0011\u00e0', 'an Office file of before 2007 or with a password'],
  ['\u0089PNG', 'a picture (PNG)'],
  ['\u00d8\u00ff', 'a picture (JPEG)'],
  ['\u001f\u008b', 'a gzip archive'],
  ['{', 'JSON'],
  ['[', 'JSON'],
];

const HEAD_CHARACTERS = 16;
const READABLE = 'Please send XML (UBL, CII, cXML), EDIFACT, X12, PDF, CSV or Excel.';

/** The first characters of a file, one a byte, behind white space and byte order mark; "" where nothing else is near. */
export function headOf(bytes: Uint8Array): string {
  let at = 0;
  while (at < bytes.length && at < 1024 && IGNORABLE.has(bytes[at] as number)) at += 1;
  return String.fromCharCode(...bytes.subarray(at, at + HEAD_CHARACTERS));
}

/** The refusal of a file that no reader knows, naming what it looks like. */
export function unreadable(head: string): ReadRefusal {
  const known = SIGNATURES.find(([signature]) => head.startsWith(signature));
  const words = known
    ? `The file looks like ${known[1]}, which cannot be read here.`
    : 'The file is no business document that can be read here.';
  return new ReadRefusal('DOC-UNSUPPORTED', `${words} ${READABLE}`);
}

// White space, zero bytes (UTF-16), and the bytes of the byte order marks.
const IGNORABLE = new Set([0, 9, 10, 13, 0x20, 0xef, 0xbb, 0xbf, 0xfe, 0xff]);
