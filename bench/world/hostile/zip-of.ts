import { crc32, deflateRawSync } from 'node:zlib';

/** A file for an archive, and what the archive says falsely of it. */
export interface Packed {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Unpacked bytes that it claims. */
  readonly says?: number;
  readonly sum?: number;
  /** Packed bytes, instead of its own. */
  readonly raw?: Uint8Array;
  readonly locked?: boolean;
  /** It shares the bytes of the first file. */
  readonly over?: boolean;
}

/** A ZIP file (PKWARE APPNOTE 4.3), written as it is told, true or not. */
export function zipOf(files: readonly Packed[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  let first: Uint8Array | undefined;
  for (const file of files) {
    const name = Buffer.from(file.name);
    const shared = file.over ? first : undefined;
    const raw = file.raw ?? shared ?? deflateRawSync(file.bytes);
    first ??= raw;
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(file.locked ? 1 : 0, 2);
    head.writeUInt16LE(8, 4);
    head.writeUInt32LE((file.sum ?? crc32(file.bytes)) >>> 0, 10);
    head.writeUInt32LE(raw.length, 14);
    head.writeUInt32LE(file.says ?? file.bytes.length, 18);
    head.writeUInt16LE(name.length, 22);
    const place = file.over ? 0 : at;
    if (!file.over || at === 0) {
      parts.push(Buffer.from('PK\u0003\u0004'), head, name, Buffer.from(raw));
      at += 4 + 26 + name.length + raw.length;
    }
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(place, 10);
    directory.push(Buffer.from('PK\u0001\u0002'), Buffer.from([20, 0]), head, rest, name);
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(listed.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...parts, listed, Buffer.from('PK\u0005\u0006'), end]);
}
