import { readFileSync } from 'node:fs';
import { Trouble } from '../output.ts';
import { fileOf } from '../place.ts';
import type { NamedBlueprint } from './way.ts';

/** A blueprint's file. Throws Trouble that names file and line. */
export async function readFile(name: string): Promise<NamedBlueprint> {
  const { readBlueprintFile } = await import('../../features/onboarding/index.ts');
  try {
    const text = readFileSync(fileOf(name), 'utf8');
    return { name, text, file: readBlueprintFile(text) };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new Trouble(`There is no file ${name}.`, 1);
    const lines = message.split('\n').map((line) => `${name}: ${line}`);
    throw new Trouble(lines.join('\n'), 1);
  }
}
