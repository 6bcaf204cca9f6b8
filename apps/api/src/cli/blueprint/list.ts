import { answer, type Output, table } from '../output.ts';

export async function listBlueprints(options: Output & { partner: string }): Promise<void> {
  const { House } = await import('../house.ts');
  await House.during(async (house) => {
    const { ctx } = await house.space(options.partner);
    const rows = await house.database.read(ctx, (tx) =>
      tx.db.blueprint.findMany({
        where: { tenantId: ctx.tenantId },
        distinct: ['key'],
        orderBy: [{ key: 'asc' }, { version: 'desc' }],
        select: { key: true, version: true, title: true, summary: true, createdAt: true },
      }),
    );
    answer(options, rows, () =>
      rows.length
        ? table(
            ['key', 'version', 'title', 'of'],
            rows.map((row) => [row.key, row.version, row.title, row.createdAt.toISOString().slice(0, 10)]),
          )
        : [`${options.partner} has no blueprint of its own.`],
    );
  });
}
