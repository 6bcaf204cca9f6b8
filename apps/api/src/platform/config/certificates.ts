import { existsSync } from 'node:fs';
import path from 'node:path';

/** The parts of the product that can show who they are by a certificate: each has `NAME.crt` and `NAME.key` in the folder. */
export type Part = 'owner' | 'app' | 'across';

/** The files of a part's certificate; undefined where the folder has none for it. */
export function certificateOf(folder: string | undefined, part: Part): { crt: string; key: string } | undefined {
  if (folder === undefined) return undefined;
  const [crt, key] = [`${part}.crt`, `${part}.key`].map((file) => path.join(folder, file)) as [string, string];
  return existsSync(crt) && existsSync(key) ? { crt, key } : undefined;
}

/** What keeps a folder of certificates from being used, with the variable's name. */
export function certificateFaults(folder: string | undefined, databaseUrl: string | undefined): string[] {
  if (folder === undefined) return [];
  const name = 'CLEARHOLD_CERTIFICATES';
  const missing = (['app', 'across'] as const).filter((part) => !certificateOf(folder, part));
  const faults = missing.map((part) => `${name}: ${folder} has no ${part}.crt and ${part}.key`);
  if (databaseUrl && new URL(databaseUrl).searchParams.get('sslmode') !== 'verify-full')
    faults.push(`${name}: DATABASE_URL needs ?sslmode=verify-full, so that the server shows who it is too`);
  return faults;
}
