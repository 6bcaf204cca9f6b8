import { crc32, deflateSync } from 'node:zlib';
import { type HostileFile, hostile } from './hostile-file.ts';

const SIZES = [
  [50_000, 50_000],
  [100_000, 10],
  [2_147_483_647, 1],
  [0, 0],
  [65_535, 65_535],
  [30_000, 30_000],
] as const;

/** Pictures that claim or become more points than anyone has memory for, or end in the middle. */
export function* hostilePictures(): Generator<HostileFile> {
  for (const [width, height] of SIZES) {
    yield hostile('pixel flood', `PNG ${width} × ${height}`, png(width, height, deflateSync(Buffer.alloc(1_000))));
    yield hostile('pixel flood', `JPEG ${width} × ${height}`, jpeg(width & 0xffff, height & 0xffff));
  }
  const whole = png(40, 40, deflateSync(Buffer.alloc(40 * 161)));
  for (let cut = 1; cut <= 10; cut += 1)
    yield hostile('truncated', `PNG ${cut}`, whole.subarray(0, Math.floor((whole.length * cut) / 11)));
  yield hostile(
    'pixel flood',
    'PNG of 100 MB of rows',
    png(10_000, 10_000, deflateSync(Buffer.alloc(100 * 1_048_576))),
  );
}

function png(width: number, height: number, data: Buffer): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 6, 0, 0, 0], 8);
  const start = Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1');
  return Buffer.concat([start, chunk('IHDR', head), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc32(body) >>> 0, 4);
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
}

function jpeg(width: number, height: number): Buffer {
  const size = Buffer.alloc(4);
  size.writeUInt16BE(height, 0);
  size.writeUInt16BE(width, 2);
  const frame = Buffer.concat([Buffer.from([0xff, 0xc0, 0, 11, 8]), size, Buffer.from([1, 1, 0x11, 0])]);
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    frame,
    Buffer.from([0xff, 0xda, 0, 8, 1, 1, 0, 0, 0x3f, 0]),
    Buffer.from([0xff, 0xd9]),
  ]);
}
