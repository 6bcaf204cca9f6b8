import { writeFileSync } from 'node:fs';
import { byWay, type WayOptions } from '../by-way.ts';
import { fileOf } from '../place.ts';
import { WAYS } from './way.ts';

export async function exportPolicy(options: WayOptions & { scope: string; out?: string }): Promise<void> {
  const text = await byWay(options, WAYS, (way) => way.written(options.scope));
  if (!options.out) return void process.stdout.write(text);
  const { picturesBeside } = await import('./pictures-beside.ts');
  const out = fileOf(options.out);
  writeFileSync(out, picturesBeside(text, out));
  process.stdout.write(`Written: ${options.out}\n`);
}
