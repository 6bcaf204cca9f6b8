import { writeFileSync } from 'node:fs';
import type { PolicyValue } from '@clearhold/policy';
import { fileOf } from '../place.ts';
import { brandForFile } from './brand-section.ts';
import { placeOf } from './scope-place.ts';

export async function exportPolicy(options: { scope: string; out?: string }): Promise<void> {
  const out = options.out && fileOf(options.out);
  const [{ House }, { saidBrand }, { PolicyRepository, writePolicyFile }] = await Promise.all([
    import('../house.ts'),
    import('../../features/branding/index.ts'),
    import('../../features/policies/index.ts'),
  ]);
  const text = await House.during(async (house) => {
    const place = await placeOf(house, options.scope);
    const [latest, brand] = await house.database.read(place.ctx, async (tx) => [
      await house.get(PolicyRepository).latest(tx, place.scopeId),
      place.kind === 'unit' ? {} : await saidBrand(tx),
    ]);
    const values = (latest?.values ?? {}) as unknown as Record<string, PolicyValue>;
    return writePolicyFile(options.scope, latest?.version ?? 0, values, brandForFile(brand, out));
  });
  if (!out) process.stdout.write(text);
  else {
    writeFileSync(out, text);
    process.stdout.write(`Written: ${options.out}\n`);
  }
}
