/** The text of a file whose encoding nothing says: by its byte order mark, UTF-16 by its zero bytes, UTF-8 where it is that, else Windows-1252. */
export function decodeText(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes)).decode(bytes);
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const zeros = zeroBytes(bytes.subarray(0, 1000));
  if (zeros.odd > 100 && zeros.even === 0) return 'utf-16le';
  if (zeros.even > 100 && zeros.odd === 0) return 'utf-16be';
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252';
}

// In UTF-16 of a Latin text, every other byte is zero.
function zeroBytes(bytes: Uint8Array): { even: number; odd: number } {
  const zeros = { even: 0, odd: 0 };
  for (const [index, byte] of bytes.entries()) if (byte === 0) zeros[index % 2 ? 'odd' : 'even'] += 1;
  return zeros;
}

// `stream`: a beginning may end in the middle of a sign.
function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
