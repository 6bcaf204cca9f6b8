import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { Writable } from 'node:stream';
import { ReadableStream } from 'node:stream/web';
import {
  PACK_FILES,
  PACK_FORMAT,
  type PackedFile,
  type PackManifest,
  type SealKey,
  writeManifest,
} from '@clearhold/audit';
import { configure, ZipWriter } from '@zip.js/zip.js';

configure({ useWebWorkers: false });

export type Content = string | Uint8Array | AsyncIterable<string | Uint8Array>;

/** A ZIP file under way: each file is packed as it comes, so that memory does not grow with it. */
export class PackFile {
  readonly #zip: ZipWriter<unknown>;
  readonly #files: PackedFile[] = [];
  #bytes = 0;

  constructor(
    file: string,
    private readonly madeAt: Date,
  ) {
    this.#zip = new ZipWriter(Writable.toWeb(createWriteStream(file, { flags: 'wx', mode: 0o600 })));
  }

  /** Bytes packed so far, before compression. */
  get bytes(): number {
    return this.#bytes;
  }

  get files(): number {
    return this.#files.length;
  }

  async add(name: string, content: Content): Promise<PackedFile> {
    const digest = createHash('sha256');
    let size = 0;
    const pieces = async function* () {
      for await (const piece of typeof content === 'string' || content instanceof Uint8Array ? [content] : content) {
        const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece;
        digest.update(bytes);
        size += bytes.length;
        yield bytes;
      }
    };
    // The library knows streams by the browsers' type alone.
    const stream = ReadableStream.from(pieces()) as never;
    await this.#zip.add(name, stream, { lastModDate: this.madeAt, zip64: true });
    const packed = { name, size, sha256: digest.digest('hex') };
    this.#files.push(packed);
    this.#bytes += size;
    return packed;
  }

  /** Lists what was packed, signs the list, and ends the file. */
  async finish(about: Omit<PackManifest, 'format' | 'files' | 'madeAt'>, key: SealKey): Promise<void> {
    const head = { format: PACK_FORMAT, madeAt: this.madeAt.toISOString() } as const;
    const { text, signature } = writeManifest({ ...head, ...about, files: [...this.#files] }, key);
    await this.add(PACK_FILES.manifest, text);
    await this.add(PACK_FILES.signature, signature);
    await this.#zip.close();
  }
}
