import { readFileSync } from 'node:fs';
import type { BlueprintFile } from '../../features/onboarding/index.ts';
import type { TenantContext } from '../../platform/context/tenant-context.ts';
import type { House } from '../house.ts';
import { Trouble } from '../output.ts';
import { fileOf } from '../place.ts';

/** A blueprint's file. Throws Trouble that names file and line. */
export async function readFile(name: string): Promise<BlueprintFile> {
  const { readBlueprintFile } = await import('../../features/onboarding/index.ts');
  try {
    return readBlueprintFile(readFileSync(fileOf(name), 'utf8'));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new Trouble(`There is no file ${name}.`, 1);
    const lines = message.split('\n').map((line) => `${name}: ${line}`);
    throw new Trouble(lines.join('\n'), 1);
  }
}

/** The space whose blueprint a file is: a partner's own, or the platform's. */
export async function spaceOf(house: House, { partner }: BlueprintFile): Promise<TenantContext> {
  const { ctx, found } = await house.space(partner);
  if (found.kind === 'tenant') throw new Trouble(`${found.name} is a tenant: blueprints are a partner's.`, 1);
  return ctx;
}
