import path from 'node:path';
import { readNamedDocument } from '../masterdata/index.ts';
import type { TestDocument } from '../policies/index.ts';

const KINDS: Readonly<Record<string, string>> = { '.png': 'png', '.svg': 'svg+xml', '.webp': 'webp' };

/** The files that stand beside a policy file: the documents of its tests and the pictures of its brand. */
export class Beside {
  readonly #read = new Map<string, TestDocument>();

  /** `find` answers a file's bytes by the name that the policy file gives it; undefined where there is none. */
  constructor(private readonly find: (name: string) => Uint8Array | undefined) {}

  /** A document of a test, read once. Throws RangeError that names it where it is not there or cannot be read. */
  document(name: string): TestDocument {
    const known = this.#read.get(name);
    if (known) return known;
    const bytes = this.find(name);
    if (!bytes) throw new RangeError(`there is no file ${name.slice(0, 200)} beside it`);
    const read = readNamedDocument(name, bytes);
    this.#read.set(name, read);
    return read;
  }

  /** A picture as a data: URL, as it was written or from the file that is named; null where there is none. */
  picture(text: string): string | null {
    if (text.startsWith('data:')) return text;
    const kind = KINDS[path.extname(text).toLowerCase()];
    const bytes = kind ? this.find(text) : undefined;
    return bytes ? `data:image/${kind};base64,${Buffer.from(bytes).toString('base64')}` : null;
  }
}

/** The ending of a file that holds a picture of a kind such as `svg+xml`. */
export const endingOf = (kind: string): string => Object.entries(KINDS).find(([, one]) => one === kind)?.[0] ?? '.png';
