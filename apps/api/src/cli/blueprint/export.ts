import { writeFileSync } from 'node:fs';
import { byWay, type WayOptions } from '../by-way.ts';
import { Trouble } from '../output.ts';
import { fileOf } from '../place.ts';
import { WAYS } from './way.ts';

export async function exportBlueprint(
  key: string,
  options: WayOptions & { partner: string; version?: string; out?: string },
): Promise<void> {
  const version = options.version === undefined ? undefined : Number(options.version);
  if (version !== undefined && !(Number.isInteger(version) && version > 0))
    throw new Trouble('--version: the number of a version is expected.');
  const text = await byWay(options, WAYS, (way) => way.written({ partner: options.partner, key, version }));
  if (!options.out) return void process.stdout.write(text);
  writeFileSync(fileOf(options.out), text);
  process.stdout.write(`Written: ${options.out}\n`);
}
