/** How many points a PNG or WebP has, as its head says; undefined where the head says nothing. */
export function pointsOf(bytes: Buffer): number | undefined {
  const [width, height] = sizeOf(bytes) ?? [];
  return width === undefined || height === undefined ? undefined : width * height;
}

function sizeOf(bytes: Buffer): [width: number, height: number] | undefined {
  if (bytes.length < 30) return undefined;
  if (bytes.toString('latin1', 12, 16) === 'IHDR') return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  switch (bytes.toString('latin1', 12, 16)) {
    case 'VP8X':
      return [bytes.readUIntLE(24, 3) + 1, bytes.readUIntLE(27, 3) + 1];
    case 'VP8 ':
      return [bytes.readUInt16LE(26) & 0x3fff, bytes.readUInt16LE(28) & 0x3fff];
    case 'VP8L': {
      const packed = bytes.readUInt32LE(21);
      return [(packed & 0x3fff) + 1, ((packed >>> 14) & 0x3fff) + 1];
    }
    default:
      return undefined;
  }
}
