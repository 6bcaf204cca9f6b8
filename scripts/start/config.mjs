import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseEnv } from 'node:util';
import { root } from './root.mjs';
import { Sentence } from './say.mjs';

const source = path.join(root, 'apps/api/src/platform/config');

/**
 * The configuration as every process of the product reads it: the same code, bundled when it changed.
 * @param {Record<string, string | undefined>} [env] process.env with .env below it where absent
 */
export async function loadConfig(env) {
  const { Config, ConfigError } = await configModule();
  try {
    return Config.load(env);
  } catch (error) {
    throw error instanceof ConfigError ? new Sentence(error.message) : error;
  }
}

async function configModule() {
  const text = readdirSync(source)
    .sort()
    .map((file) => readFileSync(path.join(source, file), 'utf8'));
  const mark = createHash('sha256').update(text.join('\0')).digest('hex').slice(0, 16);
  const file = path.join(root, `node_modules/.cache/clearhold/config-${mark}.mjs`);
  if (!existsSync(file)) {
    const { rolldown } = await import('rolldown');
    const { buildOptions } = await import('../bundle.mjs');
    const build = await rolldown(buildOptions(path.join(source, 'config.ts')));
    await build.write({ file, format: 'esm' });
  }
  return import(pathToFileURL(file).href);
}

/** PORT before any package is there: the environment's, or the .env file's. Undefined where it is not a number. */
export function portBeforehand() {
  const given = process.env.PORT || dotEnv().PORT || '4000';
  return /^\d{1,5}$/.test(given) ? Number(given) : undefined;
}

function dotEnv() {
  try {
    return parseEnv(readFileSync(path.join(root, '.env'), 'utf8'));
  } catch {
    return {};
  }
}
