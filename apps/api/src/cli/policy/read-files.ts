import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { PolicyFile } from '../../features/policies/index.ts';
import { Trouble } from '../output.ts';
import { fileOf } from '../place.ts';
import type { NamedFile } from './way.ts';

/** Reads policy files. Throws Trouble that names file and line. */
export async function readFiles(names: readonly string[]): Promise<NamedFile[]> {
  const [{ Beside }, { readPolicyFile }] = await Promise.all([
    import('../../features/policy-files/index.ts'),
    import('../../features/policies/index.ts'),
  ]);
  return names.map((name) => {
    const text = textOf(name);
    const folder = path.dirname(fileOf(name));
    const file = readable(name, () => readPolicyFile(text));
    const find = (beside: string) => (isBelow(folder, beside) ? bytesOf(path.resolve(folder, beside)) : undefined);
    return { name, text, file, beside: new Beside(find), attached: () => attached(file, find) };
  });
}

function textOf(name: string): string {
  const bytes = bytesOf(fileOf(name));
  if (!bytes) throw new Trouble(`There is no file ${name}.`, 1);
  return bytes.toString('utf8');
}

// A file from elsewhere may name others: none of them leads out of its own folder, and to what the machine keeps there.
const isBelow = (folder: string, name: string): boolean =>
  !path.isAbsolute(name) && !path.relative(folder, path.resolve(folder, name)).startsWith('..');

const bytesOf = (file: string): Buffer | undefined =>
  statSync(file, { throwIfNoEntry: false })?.isFile() ? readFileSync(file) : undefined;

function readable<T>(name: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    const lines = (error as Error).message.split('\n').map((line) => `${name}: ${line}`);
    throw new Trouble(lines.join('\n'), 1);
  }
}

function attached({ tests, brand = {} }: PolicyFile, find: (name: string) => Uint8Array | undefined) {
  const documents = tests.flatMap(({ invoice, order, receipts = [] }) => [invoice, order, ...receipts]);
  const pictures = Object.values(brand).filter(
    (value) => typeof value === 'string' && /\.(png|svg|webp)$/i.test(value),
  );
  const names = [...documents, ...pictures].filter((name) => typeof name === 'string');
  const found = names.flatMap((name) => {
    const bytes = find(name);
    return bytes ? [[name, bytes] as const] : [];
  });
  return Object.fromEntries(found);
}
