import { writeFileSync } from 'node:fs';
import type { PolicyValue } from '@clearhold/policy';
import { fileOf } from '../place.ts';
import { placeOf } from './scope-place.ts';

export async function exportPolicy(options: { scope: string; out?: string }): Promise<void> {
  const [{ House }, { PolicyRepository, writePolicyFile }] = await Promise.all([
    import('../house.ts'),
    import('../../features/policies/index.ts'),
  ]);
  const text = await House.during(async (house) => {
    const place = await placeOf(house, options.scope);
    const latest = await house.database.read(place.ctx, (tx) => house.get(PolicyRepository).latest(tx, place.scopeId));
    const values = (latest?.values ?? {}) as unknown as Record<string, PolicyValue>;
    return writePolicyFile(options.scope, latest?.version ?? 0, values);
  });
  if (!options.out) process.stdout.write(text);
  else {
    writeFileSync(fileOf(options.out), text);
    process.stdout.write(`Written: ${options.out}\n`);
  }
}
