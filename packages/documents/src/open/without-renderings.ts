import { kindOrNone } from './kind-of-file.ts';
import type { Unpacked } from './unzip.ts';

/** Files of an archive without the PDF or picture that only shows a structured document of the same name beside it. */
export function withoutRenderings(files: readonly Unpacked[]): Unpacked[] {
  const structured = new Set(files.filter((one) => isText(one)).map(({ name }) => stem(name)));
  return files.filter((one) => isText(one) || !structured.has(stem(one.name)));
}

const stem = (name: string): string => name.slice(0, name.lastIndexOf('.')).toLowerCase();

const isText = ({ bytes }: Unpacked): boolean => kindOrNone(bytes) === 'text';
