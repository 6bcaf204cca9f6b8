import { Refused } from './refused.mjs';

/** A picture with its size. Refuses one whose first bytes announce more pixels than may be unpacked (PNG 11.2.2, JPEG ITU T.81 B.2.2). */
export function pictureOf(bytes, kind, bounds) {
  const size = kind === 'png' ? pngSize(bytes) : jpegSize(bytes);
  if (!size)
    throw new Refused('DOC-PICTURE-BROKEN', 'The picture is damaged, so it cannot be read. Please send it again.');
  if (size.width * size.height <= bounds.imagePixelsMax) return { bytes: Buffer.from(bytes), ...size };
  const words = `The picture has ${size.width} by ${size.height} points, which is more than is read.`;
  throw new Refused('DOC-TOO-LARGE-UNPACKED', `${words} Please send a smaller one.`);
}

export const broken = () =>
  new Refused('DOC-PICTURE-BROKEN', 'The picture is damaged, so it cannot be read. Please send it again.');

function pngSize(bytes) {
  if (bytes.length < 24) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

function jpegSize(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff; at += 2 + view.getUint16(at + 2)) {
    const marker = bytes[at + 1];
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (isFrame) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
  }
  return undefined;
}
