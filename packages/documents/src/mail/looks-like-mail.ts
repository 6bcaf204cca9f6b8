const HEAD_BYTES = 16 * 1024;
const FIELD = /^([A-Za-z][A-Za-z0-9-]{0,60}):[ \t]?/;
/** Fields that a mail has and no business document begins with. */
const OF_MAIL = new Set(['from', 'to', 'date', 'subject', 'message-id', 'mime-version', 'received', 'return-path']);
const FIELDS_MIN = 3;

/** Whether a file is a mail as it was sent (RFC 5322): it begins with header fields, at least three of them those of a mail. */
export function looksLikeMail(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, HEAD_BYTES)).toString('latin1');
  const seen = new Set<string>();
  for (const [index, line] of head.split(/\r?\n/).entries()) {
    if (line === '') break;
    const name = FIELD.exec(line)?.[1]?.toLowerCase();
    const isFolded = index > 0 && /^[ \t]/.test(line);
    const isMailbox = index === 0 && line.startsWith('From ');
    if (name === undefined && !isFolded && !isMailbox) break;
    if (name !== undefined && OF_MAIL.has(name)) seen.add(name);
  }
  return seen.size >= FIELDS_MIN;
}
