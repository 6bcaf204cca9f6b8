import { ODD_IN_EDI, ODD_IN_XML } from '../../../packages/documents/test/odd-pieces.ts';

const PIECES = [...ODD_IN_EDI, ...ODD_IN_XML];
const CHANGES_MAX = 4;
const LENGTH_MAX = 60;

/** A file changed in one to four places: cut, filled, turned round, doubled, or ended; the same for the same row of numbers. */
export function mutated(bytes: Uint8Array, random: () => number): Uint8Array {
  let now: Uint8Array = bytes;
  for (let left = 1 + Math.floor(random() * CHANGES_MAX); left > 0; left -= 1) now = once(now, random);
  return now;
}

function once(bytes: Uint8Array, random: () => number): Uint8Array {
  const from = Math.floor(random() * bytes.length);
  const to = from + Math.floor(random() * LENGTH_MAX);
  const [head, part, tail] = [bytes.subarray(0, from), bytes.subarray(from, to), bytes.subarray(to)];
  const piece = Buffer.from(PIECES[Math.floor(random() * PIECES.length)]!, 'latin1');
  const noise = Uint8Array.from(part, () => Math.floor(random() * 256));
  const ways = [
    [head, tail],
    [head, piece, part, tail],
    [head, piece, tail],
    [head, Uint8Array.from(part).reverse(), tail],
    [head, part, part, tail],
    [head, noise, tail],
    [head, Buffer.alloc(part.length), tail],
    [head],
  ];
  return Buffer.concat(ways[Math.floor(random() * ways.length)]!);
}
