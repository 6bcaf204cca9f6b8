import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Config } from '../platform/config/config.ts';
import { Trouble } from './output.ts';

/** A file as the person named it, from the folder that the command was given in. */
export const fileOf = (name: string): string => path.resolve(process.env.INIT_CWD ?? process.cwd(), name);

/**
 * The installation's configuration; without DATABASE_URL the bundled server's, on the port where it was started last.
 * Nothing is made: where no installation is, that is said.
 */
export function installation(): Config {
  const home = path.resolve(process.env.CLEARHOLD_HOME || '.clearhold');
  if (!existsSync(home) && !process.env.DATABASE_URL)
    throw new Trouble(
      `There is no Clearhold in ${home}: start it once with npm start, or set CLEARHOLD_HOME or DATABASE_URL.`,
    );
  const config = Config.load();
  if (config.vars.DATABASE_URL) return config;
  const port = bundledPort(config.home);
  if (!port)
    throw new Trouble(
      `No database is known: Clearhold was never started over ${config.home}, and DATABASE_URL is not set.`,
    );
  const url = new URL(`postgres://postgres@127.0.0.1:${port}/postgres`);
  url.password = config.keyFor('database owner').toString('base64url');
  process.env.DATABASE_URL = url.href;
  return Config.load();
}

function bundledPort(home: string): number | undefined {
  const file = path.join(home, 'ports.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { postgres?: number }).postgres : undefined;
}
