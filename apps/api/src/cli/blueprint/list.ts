import { byWay, type WayOptions } from '../by-way.ts';
import { answer, type Output, table } from '../output.ts';
import { WAYS } from './way.ts';

export async function listBlueprints(options: Output & WayOptions & { partner: string }): Promise<void> {
  const rows = await byWay(options, WAYS, (way) => way.list(options.partner));
  answer(options, rows, () =>
    rows.length
      ? table(
          ['key', 'version', 'title', 'of'],
          rows.map((row) => [row.key, row.version, row.title, new Date(row.createdAt).toISOString().slice(0, 10)]),
        )
      : [`${options.partner} has no blueprint of its own.`],
  );
}
