// `npm run goal -- G07`: one promise of the reliability table, shown; `--all`: every one of tier C. Each prints one JSON
// line {"goal","value","limit","pass"}.
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { build } from './start/build.mjs';
import { bundleScript } from './start/bundle-script.mjs';
import { checkNode, ensurePackages } from './start/packages.mjs';
import { root } from './start/root.mjs';
import { endPrograms, startProgram } from './start/run-once.mjs';
import { sentenceOf } from './start/say.mjs';

process.chdir(root);
const folder = path.join(root, 'bench/goals');
const wanted = process.argv.slice(2);
const quiet = async (_name, work) => work(() => {});
for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
]) {
  process.on(signal, () => {
    endPrograms();
    process.exit(code);
  });
}

try {
  checkNode();
  await ensurePackages(quiet);
  await build(() => {}, ['--filter=@clearhold/api']);
} catch (error) {
  process.stderr.write(`${sentenceOf(error)}\n`);
  process.exit(1);
}
if (wanted.includes('--all')) await all();
else if (/^G\d\d$/i.test(wanted[0] ?? '')) await one(wanted[0].toUpperCase());
else usage();

async function all() {
  const count = { passed: 0, failed: 0, skipped: 0 };
  for (const id of known()) {
    const code = await run(id, ['--short']);
    count[code === 0 ? 'passed' : code === 77 ? 'skipped' : 'failed']++;
  }
  process.stdout.write(`${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped\n`);
  process.exit(count.failed ? 1 : 0);
}

async function one(id) {
  if (!existsSync(path.join(folder, `${id.toLowerCase()}.ts`))) usage(`There is no goal ${id}.`);
  const code = await run(id, wanted.slice(1));
  process.exit(code === 77 ? 0 : code);
}

/** 0: holds; 77: skipped, and it said why; anything else: falls short. */
async function run(id, flags) {
  const script = await bundleScript(path.join(folder, `${id.toLowerCase()}.ts`));
  const child = startProgram(process.execPath, ['--enable-source-maps', script, ...flags], {
    env: { NODE_ENV: 'production', ...process.env },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)));
}

function known() {
  return readdirSync(folder)
    .filter((file) => /^g\d\d\.ts$/.test(file))
    .map((file) => file.slice(0, 3).toUpperCase())
    .sort();
}

function usage(first = '') {
  process.stderr.write(
    `${first}\nUse: npm run goal -- G01, with one of ${known().join(' ')}; npm run goals for all.\n`,
  );
  process.exit(2);
}
