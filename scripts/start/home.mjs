import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Sentence } from './say.mjs';

/**
 * Takes the data folder for this run: two launchers over one folder would stop each other's database.
 * @returns {() => void} gives it back
 */
export function takeHome(home) {
  mkdirSync(home, { recursive: true });
  const file = path.join(home, 'launcher.pid');
  const holder = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
  if (holder && holder !== process.pid && isLauncher(holder)) {
    throw new Sentence(
      `Clearhold already runs over ${home} (process ${holder}): stop it first, or set CLEARHOLD_HOME.`,
    );
  }
  writeFileSync(file, String(process.pid));
  return () => rmSync(file, { force: true });
}

// A process id is used again: only a Node process that runs a launcher counts.
function isLauncher(pid) {
  try {
    process.kill(pid, 0);
    return existsSync('/proc') ? readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('start.mjs') : true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** A file that only its owner reads. */
export function readSecretFile(file) {
  if (!existsSync(file)) return undefined;
  chmodSync(file, 0o600);
  return readFileSync(file, 'utf8');
}
