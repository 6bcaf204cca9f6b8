import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { PackRow } from '../features/packs/index.ts';
import { BLOBS, type BlobStore } from '../platform/blobs/blob-store.ts';
import type { TenantContext } from '../platform/context/tenant-context.ts';
import type { House } from './house.ts';
import { answer, type Output, Trouble } from './output.ts';
import { fileOf } from './place.ts';

export interface ExportOptions extends Output {
  readonly out: string;
}

/** The same export as the portal's; also of a suspended tenant. Each file that is taken is in the tenant's log. */
export async function exportTenant(slug: string, options: ExportOptions): Promise<void> {
  const { House } = await import('./house.ts');
  const folder = fileOf(options.out);
  await House.during(async (house) => {
    const { ctx, found } = await house.space(slug, 'tenant');
    const pack = await made(house, ctx);
    const files = await take(house, ctx, pack, folder);
    answer(options, { tenantId: found.tenantId, pack: pack.id, files }, () => [
      `Everything of ${found.name}:`,
      ...files,
      `Verify each: npm run clearhold -- audit verify ${files[0]}`,
    ]);
  });
}

/** Makes it here, part by part; where a worker makes one already, or a command that broke off, goes on with that. */
async function made(house: House, ctx: TenantContext): Promise<PackRow> {
  const { AskForPack, MakePack, PacksRepository } = await import('../features/packs/index.ts');
  await house.get(AskForPack).everything(ctx);
  const last = () =>
    house.database.read(ctx, async (tx) => (await house.get(PacksRepository).list(tx, { kinds: ['tenant'] }, 1))[0]!);
  for (let pack = await last(); ; ) {
    if (pack.state !== 'making') return pack;
    const before = pack.parts.length;
    await house.get(MakePack).run(ctx, { subjectId: pack.id, payload: { part: before + 1 } });
    pack = await last();
    if (pack.state === 'making' && pack.parts.length === before)
      throw new Trouble('The export did not go on. Try again in a minute: it goes on where it was.', 1);
  }
}

async function take(house: House, ctx: TenantContext, pack: PackRow, folder: string): Promise<string[]> {
  const { filenameOf } = await import('../features/packs/index.ts');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const files: string[] = [];
  for (const [index, part] of pack.parts.entries()) {
    const bytes = await house.get<BlobStore>(BLOBS).open(ctx.tenantId, part.sha256);
    if (!bytes) throw new Trouble(`Part ${index + 1} of the export is not there any more. Run the command again.`, 1);
    const file = path.join(folder, filenameOf(pack, index + 1));
    await pipeline(bytes, createWriteStream(file, { flags: 'wx', mode: 0o600 })).catch((error) => {
      throw new Trouble(`${file} could not be written: ${error.message}. Choose an empty folder with --out.`, 1);
    });
    await house.database.inTenant(ctx, async (tx) => {
      const details = { kind: pack.kind, about: pack.subjectId, part: index + 1, sha256: part.sha256 };
      tx.audit({ action: 'pack.taken', subject: { kind: 'Pack', id: pack.id }, details });
    });
    files.push(file);
  }
  return files;
}
