import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const repository = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');

/** The folder of real files, by CLEARHOLD_CORPUS or beside the repository; undefined where it is absent. */
export const corpus: string | undefined = [
  process.env.CLEARHOLD_CORPUS,
  resolve(repository, '../shared/data/open'),
].find((folder) => folder !== undefined && existsSync(folder));

/** Says why tests of real files are skipped, or gives an empty text where they run. */
export const skipReason = corpus ? '' : 'skipped: no corpus (set CLEARHOLD_CORPUS to the folder of real files)';
if (skipReason) console.info(skipReason);

/** Paths of all files of the corpus below the given folders that end in `.xml`, relative to it, in order. */
export function xmlFiles(...folders: string[]): string[] {
  if (!corpus) return [];
  const root = corpus;
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.xml'))
      .map((name) => `${folder}/${name}`)
      .sort(),
  );
}

/** The bytes of a file of the corpus. */
export function corpusBytes(path: string): Uint8Array {
  return readFileSync(join(corpus ?? '', path));
}
