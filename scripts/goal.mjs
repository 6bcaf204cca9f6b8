// `npm run goal -- G07`: one promise of the reliability table, shown; `--all`: every one of tier C,
// or of those `--beside` others and those that want the machine `--alone`. Each prints one JSON
// line {"goal","value","limit","pass"}. A goal of tier N says so in its file and is run by its name alone.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
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
// What they promise is a time: nothing runs beside them.
const ALONE = new Set(['G09', 'G18', 'G30']);
// Whoever ran something beside them says so when that is over: then one more lane is free.
let more = () => {};
process.on('SIGUSR2', () => more());
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
const sets = { '--all': [2, true], '--beside': [1, false], '--alone': [0, true] };
if (wanted[0] in sets) await all(...sets[wanted[0]]);
else if (/^G\d\d$/i.test(wanted[0] ?? '')) await one(wanted[0].toUpperCase());
else usage();

/** So many of those beside each other that promise no time, and then, with `alone`, those that do, one by one. */
async function all(lanes, alone) {
  const count = { passed: 0, failed: 0, skipped: 0 };
  const server = await sharedServer();
  const one = async (id) => {
    const code = await run(id, ['--short'], { CLEARHOLD_GOAL_CLUSTER: server.said });
    count[code === 0 ? 'passed' : code === 77 ? 'skipped' : 'failed']++;
  };
  const waiting = known().filter((id) => isOfEveryRun(id) && !ALONE.has(id));
  const lane = async () => {
    for (let id = waiting.shift(); id; id = waiting.shift()) await one(id);
  };
  const going = Array.from({ length: lanes }, lane);
  more = () => going.push(lane());
  for (let at = 0; at < going.length; at++) await going[at];
  if (alone) for (const id of ALONE) await one(id);
  await server.stop();
  process.stdout.write(`${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped\n`);
  process.exit(count.failed ? 1 : 0);
}

/** A PostgreSQL for all of them; those that kill theirs start their own. */
async function sharedServer() {
  const script = await bundleScript(path.join(root, 'bench/shared-cluster.ts'));
  const child = startProgram(process.execPath, [script], { stdio: ['ignore', 'pipe', 'inherit'] });
  const gone = new Promise((resolve) => child.once('exit', resolve));
  const said = await new Promise((resolve, reject) => {
    child.stdout.once('data', (line) => resolve(String(line).trim()));
    child.once('exit', (code) => reject(new Error(`the goals’ database ended with ${code}`)));
  });
  const stop = () => {
    child.kill('SIGTERM');
    return gone;
  };
  return { said, stop };
}

async function one(id) {
  if (!existsSync(path.join(folder, `${id.toLowerCase()}.ts`))) usage(`There is no goal ${id}.`);
  const code = await run(id, wanted.slice(1));
  process.exit(code === 77 ? 0 : code);
}

/** 0: holds; 77: skipped, and it said why; anything else: falls short. */
async function run(id, flags, more = {}) {
  const script = await bundleScript(path.join(folder, `${id.toLowerCase()}.ts`));
  const child = startProgram(process.execPath, ['--enable-source-maps', script, ...flags], {
    env: { NODE_ENV: 'production', ...process.env, ...more },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)));
}

function isOfEveryRun(id) {
  return !/^\/\/ Tier N\b/m.test(readFileSync(path.join(folder, `${id.toLowerCase()}.ts`), 'utf8'));
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
