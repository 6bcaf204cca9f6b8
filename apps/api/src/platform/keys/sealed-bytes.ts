import { createCipheriv, createDecipheriv } from 'node:crypto';

// A sealed object: these five bytes, then AES-256-GCM segments, each of at most so many bytes of plain text and a tag. A segment's
// nonce is its number and whether it is the last one, so that none can be moved, repeated or cut off. Every key seals one text
// only; the same text therefore always comes out as the same bytes, and no nonce serves twice.
const MARK = Buffer.from([0, 0x43, 0x48, 0x53, 1]);
const SEGMENT = 1_048_576;
const TAG = 16;

/** Whether bytes are sealed; what was kept before there were keys is not. */
export const isSealed = (bytes: Uint8Array): boolean => MARK.equals(bytes.subarray(0, MARK.length));

/** Seals a text under a key (32 bytes) that seals nothing else; `about` is bound to it. */
export function sealBytes(key: Buffer, about: string, plain: Uint8Array): Buffer {
  const parts: Buffer[] = [MARK];
  let number = 0;
  for (const [from, isLast] of cuts(plain.length, SEGMENT))
    parts.push(sealSegment({ key, about, number: number++, isLast }, plain.subarray(from, from + SEGMENT)));
  return Buffer.concat(parts);
}

/** The plain text. Throws where the bytes, the key or what they are about is another. */
export function openBytes(key: Buffer, about: string, sealed: Uint8Array): Buffer {
  const body = sealed.subarray(MARK.length);
  const parts: Buffer[] = [];
  let number = 0;
  for (const [from, isLast] of cuts(body.length, SEGMENT + TAG))
    parts.push(openSegment({ key, about, number: number++, isLast }, body.subarray(from, from + SEGMENT + TAG)));
  return parts.length === 1 ? parts[0]! : Buffer.concat(parts);
}

/** `sealBytes`, piece by piece. */
export async function* sealPieces(key: Buffer, about: string, plain: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  yield MARK;
  let number = 0;
  for await (const { bytes, isLast } of regroup(plain, SEGMENT))
    yield sealSegment({ key, about, number: number++, isLast }, bytes);
}

/** `openBytes`, piece by piece: nothing comes out that was not checked. */
export async function* openPieces(key: Buffer, about: string, sealed: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let number = 0;
  for await (const { bytes, isLast } of regroup(sealed, SEGMENT + TAG, MARK.length))
    yield openSegment({ key, about, number: number++, isLast }, bytes);
}

interface Segment {
  readonly key: Buffer;
  readonly about: string;
  readonly number: number;
  readonly isLast: boolean;
}

function sealSegment(segment: Segment, plain: Uint8Array): Buffer {
  const cipher = createCipheriv('aes-256-gcm', segment.key, nonceOf(segment)).setAAD(Buffer.from(segment.about));
  return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

function openSegment(segment: Segment, sealed: Uint8Array): Buffer {
  const cipher = createDecipheriv('aes-256-gcm', segment.key, nonceOf(segment)).setAAD(Buffer.from(segment.about));
  cipher.setAuthTag(sealed.subarray(-TAG));
  const plain = cipher.update(sealed.subarray(0, -TAG));
  cipher.final();
  return plain;
}

function nonceOf({ number, isLast }: Segment): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUInt32BE(number, 7);
  nonce[11] = isLast ? 1 : 0;
  return nonce;
}

// Where the segments of a text begin; an empty text has one too.
function* cuts(length: number, size: number): Generator<[from: number, isLast: boolean]> {
  let from = 0;
  for (; from + size < length; from += size) yield [from, false];
  yield [from, true];
}

async function* regroup(pieces: AsyncIterable<Buffer>, size: number, skip = 0) {
  let held: Buffer[] = [];
  let length = 0;
  let toSkip = skip;
  for await (const piece of pieces) {
    const rest = piece.subarray(Math.min(toSkip, piece.length));
    toSkip -= piece.length - rest.length;
    held.push(rest);
    length += rest.length;
    if (length <= size) continue;
    let all = Buffer.concat(held);
    for (; all.length > size; all = all.subarray(size)) yield { bytes: all.subarray(0, size), isLast: false };
    held = [all];
    length = all.length;
  }
  yield { bytes: Buffer.concat(held), isLast: true };
}
