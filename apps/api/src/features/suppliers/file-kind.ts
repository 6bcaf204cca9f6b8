import { fileTypeFromBuffer } from 'file-type';

const KINDS: Readonly<Record<string, { type: string; endings: readonly string[] }>> = {
  pdf: { type: 'application/pdf', endings: ['pdf'] },
  png: { type: 'image/png', endings: ['png'] },
  jpg: { type: 'image/jpeg', endings: ['jpg', 'jpeg'] },
  xml: { type: 'application/xml', endings: ['xml'] },
  xlsx: { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', endings: ['xlsx'] },
};
const TEXTS: Readonly<Record<string, string>> = { txt: 'text/plain', csv: 'text/csv', xml: 'application/xml' };

/** The kinds of files that are taken, in words. */
export const TAKEN = 'PDF, PNG, JPEG, XML, Excel (xlsx), CSV or text (txt)';

/**
 * The media type of a file that may be kept, told by its bytes; undefined for any other kind, and for one whose name
 * ends otherwise than its bytes say. Texts have no mark of their own: they hold no control characters.
 */
export async function fileKind(name: string, bytes: Uint8Array): Promise<string | undefined> {
  const ending = /\.([A-Za-z0-9]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  // A file that breaks off within its head is of no kind.
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined);
  const kind = found && KINDS[found.ext];
  if (found) return kind?.endings.includes(ending) ? kind.type : undefined;
  return isText(bytes) ? TEXTS[ending] : undefined;
}

const isText = (bytes: Uint8Array): boolean =>
  bytes.every((byte) => byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0c || byte === 0x0d);
