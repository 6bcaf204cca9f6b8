import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './root.mjs';
import { runOnce } from './run-once.mjs';

/** Writes the demonstration partners, unless this very seed did so into this very database before. */
export async function seed(config, env, url) {
  const script = path.join(root, 'apps/api/dist/main.seed.mjs');
  const { vars } = config;
  const addresses = [
    vars.PORT,
    vars.CLEARHOLD_BASE_DOMAIN,
    vars.CLEARHOLD_PUBLIC_SCHEME,
    vars.CLEARHOLD_PUBLIC_PORT,
    env.CLEARHOLD_ERP_EMULATOR_URL,
  ];
  const mark = createHash('sha256').update(readFileSync(script)).update(addresses.join(' ')).digest('hex');
  const file = path.join(config.home, 'seeded');
  const before =
    existsSync(file) && readFileSync(file, 'utf8') === mark && existsSync(path.join(config.home, 'demo.json'));
  if (before && (await hasTenants(url, config))) return 'there already';
  await runOnce('seed', script, env);
  writeFileSync(file, mark);
  return '';
}

async function hasTenants(url, config) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: ofAcross(url, config) });
  await client.connect();
  try {
    return (await client.query("SELECT 1 FROM scope WHERE kind = 'tenant' LIMIT 1")).rowCount > 0;
  } finally {
    await client.end();
  }
}

function ofAcross(bundled, config) {
  if (config.vars.DATABASE_URL) return config.databaseUrl('across');
  const url = new URL(bundled);
  url.username = 'clearhold_across';
  url.password = config.rolePassword('across');
  return url.href;
}
