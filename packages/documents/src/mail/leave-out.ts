import { kindOrNone } from '../open/kind-of-file.ts';
import { withoutRenderings } from '../open/without-renderings.ts';
import type { MailFile } from './opened-mail.ts';

/** A file of a mail that is taken for a document, under the name that it has there. */
export interface KeptFile {
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

/** A file that is no document, and why. */
export interface LeftOut {
  readonly name: string;
  readonly why: string;
}

/** A scanned page is far larger; what is smaller is a logo or a mark. */
const SCAN_BYTES_MIN = 20 * 1024;

const OF_MAIL: Readonly<Record<string, string>> = {
  'text/calendar': 'an invitation to a calendar',
  'text/vcard': 'a visiting card',
  'text/x-vcard': 'a visiting card',
  'application/pkcs7-signature': 'the signature of the mail',
  'application/x-pkcs7-signature': 'the signature of the mail',
  'application/pgp-signature': 'the signature of the mail',
  'application/pgp-keys': 'a key of the sender',
  'application/ms-tnef': 'a wrapper of Outlook, which cannot be opened; please have the sender send plain attachments',
  'application/pkcs7-mime': 'encrypted',
  'application/x-pkcs7-mime': 'encrypted',
  'message/delivery-status': 'a note on the delivery',
  'text/rfc822-headers': 'the head of another mail',
};

/** Parts the documents of a mail from what else hangs on it. Every file is in one of the two, in their order. */
export function leaveOut(files: readonly MailFile[]): { kept: KeptFile[]; leftOut: LeftOut[] } {
  const kept: KeptFile[] = [];
  const leftOut: LeftOut[] = [];
  for (const [index, file] of files.entries()) {
    const name = file.filename ?? `attachment ${index + 1}`;
    const same = kept.find((one) => Buffer.compare(one.bytes, file.bytes) === 0);
    const why = reasonAgainst(file) ?? (same && `the same file as ${same.name}`);
    if (why) leftOut.push({ name, why });
    else kept.push({ name, contentType: file.contentType, bytes: file.bytes });
  }
  const documents = new Set<object>(withoutRenderings(kept));
  const renderings = kept.filter((one) => !documents.has(one));
  const why = 'it shows the structured document of the same name';
  return {
    kept: kept.filter((one) => documents.has(one)),
    leftOut: [...leftOut, ...renderings.map(({ name }) => ({ name, why }))],
  };
}

function reasonAgainst({ contentType, inline, bytes }: MailFile): string | undefined {
  if (bytes.length === 0) return 'it is empty';
  if (inline) return 'a picture inside the text';
  const kind = kindOrNone(bytes);
  const isPicture = contentType.startsWith('image/') || kind === 'png' || kind === 'jpeg';
  if (isPicture && bytes.length < SCAN_BYTES_MIN) return 'a picture too small for a page';
  return OF_MAIL[contentType];
}
