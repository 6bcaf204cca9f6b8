import { writeFileSync } from 'node:fs';
import { Trouble } from '../output.ts';
import { fileOf } from '../place.ts';

export async function exportBlueprint(
  key: string,
  options: { partner: string; version?: string; out?: string },
): Promise<void> {
  const version = options.version === undefined ? undefined : Number(options.version);
  if (version !== undefined && !(Number.isInteger(version) && version > 0))
    throw new Trouble('--version: the number of a version is expected.');
  const [{ House }, { blueprintSchema, writeBlueprintFile }] = await Promise.all([
    import('../house.ts'),
    import('../../features/onboarding/index.ts'),
  ]);
  const text = await House.during(async (house) => {
    const { ctx, found } = await house.space(options.partner);
    const row = await house.database.read(ctx, (tx) =>
      tx.db.blueprint.findFirst({
        where: { tenantId: ctx.tenantId, key, ...(version && { version }) },
        orderBy: { version: 'desc' },
      }),
    );
    if (!row)
      throw new Trouble(`${found.name} has no blueprint "${key}"${version ? ` of version ${version}` : ''}.`, 1);
    return writeBlueprintFile(options.partner, { ...row, definition: blueprintSchema.parse(row.definition) });
  });
  if (!options.out) return void process.stdout.write(text);
  writeFileSync(fileOf(options.out), text);
  process.stdout.write(`Written: ${options.out}\n`);
}
