// `npm run clearhold -- …`: the operator's command line. Builds it where it is missing or older than its sources.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { checkNode, ensurePackages } from './start/packages.mjs';
import { root } from './start/root.mjs';
import { sentenceOf } from './start/say.mjs';

// Files are named from where the person stands; npm says where that is.
process.env.INIT_CWD ??= process.cwd();
process.chdir(root);
const program = path.join(root, 'apps/api/dist/cli.mjs');

try {
  checkNode();
  await ensurePackages(quietly);
  if (isStale()) build();
} catch (error) {
  process.stderr.write(`${sentenceOf(error)}\n`);
  process.exit(2);
}
process.argv[1] = program;
await import(pathToFileURL(program).href);

/** Answers go to stdout alone; what is made on the way is said on stderr. */
async function quietly(name, work) {
  process.stderr.write(`${name} …\n`);
  return work(() => {});
}

function isStale() {
  if (!existsSync(program)) return true;
  const built = statSync(program).mtimeMs;
  const sources = ['apps/api/src', ...readdirSync(path.join(root, 'packages')).map((name) => `packages/${name}/src`)];
  return sources.some((folder) => isNewer(path.join(root, folder), built));
}

function isNewer(folder, than) {
  if (!existsSync(folder)) return false;
  return readdirSync(folder, { withFileTypes: true, recursive: true }).some(
    (entry) =>
      entry.isFile() &&
      /\.(ts|graphql)$/.test(entry.name) &&
      statSync(path.join(entry.parentPath ?? entry.path, entry.name)).mtimeMs > than,
  );
}

function build() {
  process.stderr.write('building …\n');
  const { status } = spawnSync(process.execPath, [path.join(root, 'apps/api/build.mjs')], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error('The build failed.');
}
