import { inflateSync } from 'node:zlib';
import { Refused } from './refused.mjs';

const START = Buffer.from('stream');
const END = Buffer.from('endstream');
// Deflate gives at most 1,032 bytes for one: shorter streams cannot hurt, even packed twice.
const SHORT_BYTES = 64;
const NESTED_MAX = 3;
// A picture of an empty page packs 32 MB a thousandfold; nothing else so large is packed a hundredfold unless somebody means it.
const PICTURE_BYTES = 32 * 1024 * 1024;
const OTHER_BYTES = 16 * 1024 * 1024;
const DICTIONARY_BYTES = 512;
const USUAL_RATIO = 100;

/** Unpacks what a PDF packs, with an end to it, before any library does so without one. Throws Refused for a bomb. */
export function checkStreams(bytes, bounds) {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let left = bounds.unpackedBytesMax;
  for (let at = file.indexOf(START); at >= 0; at = file.indexOf(START, at)) {
    const from = behindLineEnd(file, at + START.length);
    const to = file.indexOf(END, from);
    if (to < 0) return;
    const isPicture = file.subarray(Math.max(0, at - DICTIONARY_BYTES), at).includes('/Image');
    const usual = Math.max(isPicture ? PICTURE_BYTES : OTHER_BYTES, (to - from) * USUAL_RATIO);
    if (to - from >= SHORT_BYTES) left -= unpackedSize(file.subarray(from, to), Math.min(left, usual), 0);
    at = to + END.length;
  }
}

function behindLineEnd(file, at) {
  if (file[at] === 13 && file[at + 1] === 10) return at + 2;
  return file[at] === 10 || file[at] === 13 ? at + 1 : at;
}

// What is no deflate, or broken, is counted as it stands: its readers stop at the same place.
function unpackedSize(packed, most, depth) {
  if ((packed[0] & 0x0f) !== 8 || ((packed[0] << 8) | packed[1]) % 31 !== 0) return packed.length;
  let plain;
  try {
    plain = inflateSync(packed, { maxOutputLength: Math.max(most, 1) });
  } catch (error) {
    if (error.code !== 'ERR_BUFFER_TOO_LARGE') return packed.length;
    throw new Refused(
      'DOC-TOO-LARGE-UNPACKED',
      'The PDF becomes far too large when it is unpacked, so it was not read.',
    );
  }
  return plain.length + (depth < NESTED_MAX ? unpackedSize(plain, most, depth + 1) : 0);
}
