import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { BeginImport, ImportRows, PlanImport } from '../features/onboarding/index.ts';
import type { TenantContext } from '../platform/context/tenant-context.ts';
import type { House } from './house.ts';
import { answer, type Output, Trouble, table } from './output.ts';
import { fileOf } from './place.ts';

export interface ImportOptions extends Output {
  readonly partner: string;
  readonly dryRun?: boolean;
  readonly import?: string;
  readonly wait: string;
}

interface Told {
  readonly line: number;
  readonly slug: string;
  readonly name: string;
  readonly state: string;
  readonly faults: readonly { column: string | null; message: string; hint?: string }[];
}

/** Makes the tenants that a file names, or says what would be made; exit code 1 where a line is faulty. */
export async function importTenants(name: string, options: ImportOptions): Promise<void> {
  const seconds = Number(options.wait);
  if (!(seconds >= 0)) throw new Trouble('--wait: a number of seconds is expected.');
  const file = { filename: path.basename(name), content: read(name), importId: options.import };
  const [{ House }, rooms] = await Promise.all([import('./house.ts'), import('../features/onboarding/index.ts')]);
  await House.during(async (house) => {
    const { ctx } = await house.space(options.partner, 'partner');
    const imports = house.get(rooms.ImportRows);
    const before = await house.database.read(ctx, (tx) => imports.sentBefore(tx, file.content));
    const said = options.dryRun
      ? { rows: await planned(house.get(rooms.PlanImport), ctx, file) }
      : await run(house, house.get(rooms.BeginImport), imports, ctx, file, seconds);
    const sentBefore = before && {
      import: before.id,
      filename: before.filename,
      askedBy: before.askedBy,
      askedAt: before.askedAt,
    };
    answer(options, { ...said, ...(sentBefore && { sentBefore }) }, () => [
      ...(before ? [again(before)] : []),
      ...lines(said.rows),
    ]);
    if (said.rows.some((row) => row.state === 'failed')) process.exitCode = 1;
  });
}

async function planned(planning: PlanImport, ctx: TenantContext, file: { filename: string; content: string }) {
  const rows = await planning.plan(ctx, file.filename, file.content);
  if (!Array.isArray(rows)) throw new Trouble([rows.message, rows.hint].filter(Boolean).join(' '), 1);
  return rows.map(({ line, request: { input }, becomes, faults }): Told => {
    const state = becomes === 'created' ? 'would be created' : becomes;
    return { line, slug: input.slug, name: input.name, state, faults };
  });
}

// The tenants are made by a running worker; this looks how far it came.
async function run(
  house: House,
  beginning: BeginImport,
  imports: ImportRows,
  ctx: TenantContext,
  file: { filename: string; content: string; importId?: string },
  seconds: number,
) {
  const outcome = await beginning.run(ctx, file);
  if ('refused' in outcome) throw new Trouble([outcome.why.message, outcome.why.hint].filter(Boolean).join(' '), 1);
  const { id } = outcome.begun;
  const look = async () => (await house.database.read(ctx, (tx) => imports.rows(tx, [id]))) as readonly Told[];
  let rows = await look();
  for (const until = Date.now() + seconds * 1000; Date.now() < until && rows.some(isWaiting); rows = await look())
    await pause(250);
  return {
    import: id,
    rows: rows.map(({ line, slug, name, state, faults }): Told => ({ line, slug, name, state, faults })),
  };
}

const again = ({ filename, askedBy, askedAt }: { filename: string; askedBy: string; askedAt: Date }) =>
  `This very file was sent before, as ${filename} by ${askedBy} at ${askedAt.toISOString()}; no tenant is made twice.`;

const isWaiting = ({ state }: Told) => state === 'waiting';

function lines(rows: readonly Told[]): string[] {
  const cells = rows.map(({ line, slug, name, state }) => [line, slug, name, state]);
  const faults = rows.flatMap(({ line, faults: found }) =>
    found.map(({ column, message, hint }) =>
      `  line ${line}${column ? `, ${column}` : ''}: ${message} ${hint ?? ''}`.trimEnd(),
    ),
  );
  return [...table(['line', 'slug', 'name', 'state'], cells), ...faults];
}

function read(name: string): string {
  const file = fileOf(name);
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new Trouble(`Cannot read ${file}.`);
  }
}
