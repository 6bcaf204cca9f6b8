import { sha256Of } from '../../../platform/blobs/blob-store.ts';
import type { Lying } from './place.ts';

/**
 * How it is told that a file is whole: `size`, it is the same at two looks; `done`, a file `NAME.done` lies beside it; `manifest`, a file
 * `*.manifest` names it, a line each, with its SHA-256 before it where the sender gives one.
 */
export const COMPLETE = ['size', 'done', 'manifest'] as const;
export type Complete = (typeof COMPLETE)[number];

/** What lay there at a look: size and time by name. */
export type Seen = Readonly<Record<string, readonly [size: number, changedAt: number]>>;

/** A file that is whole, and what its sender says its SHA-256 is. */
export interface Whole {
  readonly file: Lying;
  readonly sha256?: string;
}

const UNFINISHED = /^\.|\.(tmp|part|partial|filepart|crdownload|swp)$|~$/i;
const HASH_LETTERS = 64;
const HASHED = /^[0-9a-fA-F]{64} [ *]/;
const isMark = (name: string) => /\.(done|manifest)$/i.test(name);

/** The files that may be documents: none that are still being written by their names, no marks. */
export const documentsIn = (files: readonly Lying[]): Lying[] =>
  files.filter(({ name }) => !UNFINISHED.test(name) && !isMark(name));

export const seenOf = (files: readonly Lying[]): Seen =>
  Object.fromEntries(documentsIn(files).map(({ name, size, changedAt }) => [name, [size, changedAt]]));

/** Those that were the same at the last look. */
export const unchanged = (files: readonly Lying[], seen: Seen): Whole[] =>
  documentsIn(files).flatMap((file) => {
    const before = Object.hasOwn(seen, file.name) ? seen[file.name] : undefined;
    return before && before[0] === file.size && before[1] === file.changedAt ? [{ file }] : [];
  });

/** Those beside which their mark lies. */
export function marked(files: readonly Lying[]): Whole[] {
  const names = new Set(files.map(({ name }) => name));
  return documentsIn(files).flatMap((file) => (names.has(`${file.name}.done`) ? [{ file }] : []));
}

/** What a manifest names: all of it, or nothing while one of them is missing. */
export function listed(files: readonly Lying[], manifest: string): Whole[] {
  const lines = manifest.split('\n').flatMap((text): { name: string; sha256?: string }[] => {
    const line = text.trim();
    if (line === '' || line.startsWith('#')) return [];
    if (!HASHED.test(line)) return [{ name: line }];
    // As `sha256sum` writes it: a blank and a blank or a star between.
    return [{ name: line.slice(HASH_LETTERS + 2).trim(), sha256: line.slice(0, HASH_LETTERS).toLowerCase() }];
  });
  const lying = documentsIn(files);
  const found = lines.flatMap(({ name, sha256 }): Whole[] => {
    const file = lying.find((one) => one.name === name);
    return file ? [{ file, ...(sha256 ? { sha256 } : {}) }] : [];
  });
  return found.length === lines.length ? found : [];
}

/** What is wrong with a file's bytes; undefined where nothing is. */
export function faultOf({ file, sha256 }: Whole, bytes: Buffer): string | undefined {
  if (bytes.length === 0) return `${file.name} is empty.`;
  if (sha256 && sha256Of(bytes) !== sha256)
    return `${file.name} is not what its manifest says: the SHA-256 of its bytes is another one. Please put it there again.`;
  return undefined;
}
