import { type FileHandle, open } from 'node:fs/promises';
import type { PackFiles } from '@clearhold/audit';
import { configure, Reader, ZipReader } from '@zip.js/zip.js';

configure({ useWebWorkers: false });

/** A ZIP file's bytes where they are asked for, so that a large one is never read whole. */
class FileReader extends Reader<FileHandle> {
  constructor(private readonly handle: FileHandle) {
    super(handle);
  }

  override async init(): Promise<void> {
    await super.init?.();
    this.size = (await this.handle.stat()).size;
  }

  override async readUint8Array(index: number, length: number): Promise<Uint8Array> {
    const bytes = new Uint8Array(length);
    const { bytesRead } = await this.handle.read(bytes, 0, length, index);
    return bytes.subarray(0, bytesRead);
  }
}

/** The files of a ZIP file, and the way to let go of it. Throws where it is none. */
export async function openZip(file: string): Promise<PackFiles & { close(): Promise<void> }> {
  const handle = await open(file);
  try {
    const entries = (await new ZipReader(new FileReader(handle)).getEntries()).filter((entry) => !entry.directory);
    return {
      names: entries.map(({ filename }) => filename),
      read: (name) => bytesOf(entries.findLast(({ filename }) => filename === name)!),
      close: () => handle.close(),
    };
  } catch (error) {
    await handle.close();
    throw error;
  }
}

type Entry = Exclude<Awaited<ReturnType<ZipReader<unknown>['getEntries']>>[number], { directory: true }>;

async function* bytesOf(entry: Entry): AsyncGenerator<Uint8Array> {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  let broken: unknown;
  const done = entry.getData(writable).catch((error: unknown) => {
    broken = error ?? new Error('cannot be read');
  });
  yield* readable;
  await done;
  if (broken) throw broken;
}
