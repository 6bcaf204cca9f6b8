import { createReadStream, createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { isId } from '@clearhold/kernel';
import { Trouble } from './output.ts';
import { fileOf } from './place.ts';

export interface RetainedOptions {
  readonly tenant: string;
  readonly key: string;
  readonly out: string;
}

/** Opens what the law keeps of a tenant that left, for whoever holds its retention key. */
export async function openRetained(file: string, { tenant, key, out }: RetainedOptions): Promise<void> {
  if (!isId(tenant)) throw new Trouble('--tenant takes the tenant’s number, as the certificate has it.', 1);
  const [{ House }, { openWith, retentionOf }] = await Promise.all([
    import('./house.ts'),
    import('../features/leaving/index.ts'),
  ]);
  await House.during(async (house) => {
    const found = await retentionOf(house.database, tenant);
    if (!found) throw new Trouble('Nothing is kept of a tenant with this number.', 1);
    const pieces = openWith({ ...found, text: key }, createReadStream(fileOf(file)));
    await pipeline(Readable.from(pieces), createWriteStream(fileOf(out), { flags: 'wx', mode: 0o600 })).catch(
      (error) => {
        throw new Trouble(`The file did not open: it was changed, or the key is another one’s (${error.message}).`, 1);
      },
    );
  });
  process.stdout.write(`Opened into ${out}. Verify it: npm run clearhold -- audit verify ${out}\n`);
}
