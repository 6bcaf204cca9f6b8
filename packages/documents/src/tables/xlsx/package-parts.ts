import { type FileEntry, Uint8ArrayReader, ZipReader } from '@zip.js/zip.js';
import { SaxesParser } from 'saxes';
import { ReadRefusal } from '../../refusal.ts';

const PARTS_MAX = 2_000;
const UNPACKED_BYTES_MAX = 150 * 1_048_576;
const RATIO_MAX = 500;

/** What is told of a part's XML while it is unpacked, names without their prefixes. */
export interface PartListener {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
}

/** The parts of an Office file (ECMA-376-2), unpacked one at a time and only when asked for, bounded together. */
export class PackageParts {
  #left = UNPACKED_BYTES_MAX;

  private constructor(
    private readonly reader: ZipReader<unknown>,
    private readonly entries: ReadonlyMap<string, FileEntry>,
  ) {}

  /** Throws ReadRefusal for a damaged archive or one of too many parts. */
  static async open(bytes: Uint8Array): Promise<PackageParts> {
    const reader = new ZipReader(new Uint8ArrayReader(bytes), { checkOverlappingEntry: true });
    const entries = new Map<string, FileEntry>();
    try {
      for await (const entry of reader.getEntriesGenerator()) {
        if (entry.directory) continue;
        entries.set(entry.filename, entry);
        if (entries.size > PARTS_MAX) throw tooLarge();
      }
    } catch (error) {
      await reader.close();
      throw error instanceof ReadRefusal ? error : broken();
    }
    return new PackageParts(reader, entries);
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  /** Tells the listener of the part's XML; of nothing where there is no such part. Other work goes on meanwhile. */
  async read(name: string, listener: PartListener): Promise<void> {
    const entry = this.entries.get(name);
    if (!entry) return;
    const { parser, decoder } = parserFor(listener);
    const into = new WritableStream<Uint8Array>({
      write: async (bytes) => {
        this.#left -= bytes.length;
        if (this.#left < 0) throw tooLarge();
        parser.write(decoder.decode(bytes, { stream: true }));
        await new Promise(setImmediate);
      },
    });
    try {
      if (entry.encrypted) throw locked();
      if (entry.uncompressedSize > this.#left || entry.uncompressedSize > entry.compressedSize * RATIO_MAX)
        throw tooLarge();
      await entry.getData(into, { checkSignature: true });
      parser.write(decoder.decode()).close();
    } catch (error) {
      throw error instanceof ReadRefusal ? error : broken();
    }
  }

  close(): Promise<void> {
    return this.reader.close();
  }
}

function parserFor(listener: PartListener): { parser: SaxesParser; decoder: TextDecoder } {
  const parser = new SaxesParser({ fragment: false });
  parser.on('error', () => {
    throw broken();
  });
  parser.on('doctype', () => {
    throw new ReadRefusal(
      'DOC-XLSX-BROKEN',
      'The workbook holds a document type declaration, which no spreadsheet writes.',
    );
  });
  parser.on('opentag', (tag) => listener.open?.(bare(tag.name), tag.attributes as Record<string, string>));
  parser.on('text', (text) => listener.text?.(text));
  parser.on('cdata', (text) => listener.text?.(text));
  parser.on('closetag', (tag) => listener.close?.(bare(tag.name)));
  return { parser, decoder: new TextDecoder('utf-8', { fatal: true }) };
}

const bare = (name: string): string => name.slice(name.indexOf(':') + 1);

const broken = () =>
  new ReadRefusal('DOC-XLSX-BROKEN', 'The workbook is damaged or was cut off. Please send it again.');
const locked = () =>
  new ReadRefusal('DOC-ARCHIVE-ENCRYPTED', 'The workbook is locked with a password. Please send it without one.');
const tooLarge = () =>
  new ReadRefusal('DOC-TOO-LARGE-UNPACKED', 'The workbook becomes far too large when it is unpacked.');
