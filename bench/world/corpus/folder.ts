import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** What a file of the corpus must give: values read from it by another program, or shipped with it. */
export interface Row {
  readonly file: string;
  readonly expected: Record<string, unknown>;
}

/** The folder of real files: CLEARHOLD_CORPUS, or beside the repository; undefined where it is absent. */
export function corpusFolder(): string | undefined {
  const folder = process.env.CLEARHOLD_CORPUS ?? path.resolve('../shared/data/open');
  // The tests' variable: the product would refuse to start with one that it does not know.
  delete process.env.CLEARHOLD_CORPUS;
  return existsSync(path.join(folder, 'EXPECTED.jsonl')) ? folder : undefined;
}

/** The rows of a corpus, in its order. */
export function rowsOf(folder: string): Row[] {
  const lines = readFileSync(path.join(folder, 'EXPECTED.jsonl'), 'utf8').split('\n');
  return lines.filter((line) => line.trim() !== '').map((line) => JSON.parse(line) as Row);
}
