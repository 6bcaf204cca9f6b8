/** An interchange with one character a byte, so that separators and parts of it are found by their bytes. */
export interface EdiSource {
  readonly raw: string;
  /** The characters of a piece of `raw`. */
  readonly text: (piece: string) => string;
}

const BYTE_ORDER_MARK = '\u00ef\u00bb\u00bf';

/**
 * The bytes of an interchange. Values are UTF-8 where all bytes of the file are valid UTF-8, else in the encoding that the
 * interchange declares: partners who say UNOA and send UTF-8 are common, UTF-8 by accident is not.
 */
export function ediSource(bytes: Uint8Array, declared: (raw: string) => string): EdiSource {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const raw = whole.startsWith(BYTE_ORDER_MARK) ? whole.slice(BYTE_ORDER_MARK.length) : whole;
  if (!hasHighBytes(bytes)) return { raw, text: (piece) => piece };
  const decoder = new TextDecoder(isUtf8(bytes) ? 'utf-8' : declared(raw));
  return { raw, text: (piece) => (isPlain(piece) ? piece : decoder.decode(Buffer.from(piece, 'latin1'))) };
}

/** The bytes of a piece of `raw`, or of several put together. */
export const bytesOf = (raw: string): Uint8Array => Buffer.from(raw, 'latin1');

function hasHighBytes(bytes: Uint8Array): boolean {
  for (const byte of bytes) if (byte > 0x7f) return true;
  return false;
}

function isPlain(piece: string): boolean {
  for (let at = 0; at < piece.length; at += 1) if (piece.charCodeAt(at) > 0x7f) return false;
  return true;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
