import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { ReadRefusal } from '../refusal.ts';

const unpack = promisify(gunzip);

/** What is packed in a gzip file (RFC 1952), at most `bytesMax`. Runs beside the event loop. */
export async function unpackGzip(bytes: Uint8Array, bytesMax: number): Promise<Uint8Array> {
  try {
    return await unpack(bytes, { maxOutputLength: bytesMax });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge(bytesMax);
    throw new ReadRefusal('DOC-ARCHIVE-BROKEN', 'The archive is damaged or was cut off. Please send it again.');
  }
}

export function tooLarge(bytesMax: number): ReadRefusal {
  const words = `The archive holds more than ${bytesMax} bytes, which is more than is accepted.`;
  return new ReadRefusal('DOC-TOO-LARGE-UNPACKED', words);
}
