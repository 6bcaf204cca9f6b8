// `npm test`: installs what is missing and shows everything that can be shown here. The last line is the count.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build } from './start/build.mjs';
import { checkNode, ensurePackages } from './start/packages.mjs';
import { root } from './start/root.mjs';
import { endPrograms, startProgram } from './start/run-once.mjs';
import { print, sentenceOf, stage } from './start/say.mjs';

const count = { passed: 0, failed: 0, skipped: 0 };
const failures = [];
const skips = [];
const bin = (name) => path.join(root, 'node_modules/.bin', name);
const cache = path.join(root, 'node_modules/.cache/clearhold');

for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
]) {
  process.on(signal, () => {
    endPrograms();
    process.exit(code);
  });
}

process.chdir(root);
const began = performance.now();
print('\n  Clearhold: all tests\n');
if (await prepared()) {
  await inLanes(2, checks());
  const chosen = process.argv.slice(2);
  if (chosen.length) await vitest(chosen);
  else {
    await vitest(['--project=!browser']);
    // A browser waits more than it works: the goals that promise no time run beside it.
    let inGoals;
    const beside = goals('--beside', (child) => {
      inGoals = child;
    });
    await vitest(['--project=browser']);
    inGoals?.kill('SIGUSR2');
    await beside;
    await goals('--alone');
  }
}
report();

function checks() {
  const types = [
    ['packages and API', '.'],
    ['portal', 'apps/portal'],
    ['admin', 'apps/admin'],
    ['components', 'packages/ui'],
    ['browser tests', 'apps/api/test/browser'],
  ].map(([name, folder]) => {
    const kept = path.join(cache, `tsc-${name.replaceAll(' ', '-')}.json`);
    const flags = ['--noEmit', '--incremental', '--tsBuildInfoFile', kept, '--pretty', 'false'];
    return [`types of ${name}`, bin('tsc'), ['-p', folder, ...flags]];
  });
  return [
    ['generated files are up to date', process.execPath, ['scripts/generate.mjs', '--check']],
    ['lint and format', bin('biome'), ['check', '--colors=off', '--max-diagnostics=50', '.']],
    ...types,
  ];
}

/** Makes all checks, so many at a time. */
async function inLanes(lanes, waiting) {
  const lane = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await check(...next);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}

async function prepared() {
  try {
    checkNode();
    await ensurePackages(stage);
  } catch (error) {
    fail('install', sentenceOf(error));
    return false;
  }
  await stage('build', build).then(
    () => count.passed++,
    (error) => fail('build', sentenceOf(error)), // the rest is shown all the same
  );
  return true;
}

/** One check that passes or fails as a whole; what it says is shown where it fails. */
async function check(name, command, args) {
  const { code, said } = await stage(name, () => run(command, args, false)).catch((error) => ({
    code: 1,
    said: error.message,
  }));
  if (code === 0) count.passed++;
  else fail(name, said.trim().split('\n').slice(-60).join('\n'));
}

async function vitest(chosen) {
  print(`\n  vitest ${chosen.join(' ')}\n`);
  const folder = mkdtempSync(path.join(os.tmpdir(), 'clearhold-vitest-'));
  const file = path.join(folder, 'result.json');
  const { code } = await run(
    bin('vitest'),
    ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`, ...chosen],
    true,
  );
  const result = readJson(file);
  rmSync(folder, { recursive: true, force: true });
  if (!result) return fail('vitest', `ended with ${code} and left no result`);
  let failed = 0;
  for (const { name, status, message, assertionResults } of result.testResults) {
    const where = path.relative(root, name);
    if (status === 'failed' && !assertionResults.some((one) => one.status === 'failed')) {
      failed++;
      fail(where, message);
    }
    for (const one of assertionResults) {
      if (one.status === 'passed') count.passed++;
      else if (one.status === 'failed')
        failed += fail(`${where}: ${one.fullName}`, one.failureMessages[0]?.split('\n').slice(0, 6).join('\n') ?? '');
      else skip(`${where}: ${one.fullName}`);
    }
  }
  if (code !== 0 && failed === 0) fail('vitest', 'an error outside any test; see above');
}

async function goals(which, begun) {
  print(`\n  goals of tier C ${which}\n`);
  const { code, said } = await run(process.execPath, ['scripts/goal.mjs', which], true, begun);
  const [, passed, failed, skipped] =
    said
      .trim()
      .split('\n')
      .at(-1)
      ?.match(/^(\d+) passed, (\d+) failed, (\d+) skipped$/) ?? [];
  if (passed === undefined) return fail('goals', `ended with ${code} and no count`);
  count.passed += Number(passed);
  count.skipped += Number(skipped);
  for (const [, line] of said.matchAll(/^(\{"goal".*"pass":false.*\})$/gm)) fail(`goal ${JSON.parse(line).goal}`, line);
  for (const [, line] of said.matchAll(/^(\S+ skipped: .*)$/gm)) skips.push(line);
  const seen = [...said.matchAll(/^\{"goal".*"pass":false.*\}$/gm)].length;
  const unseen = Number(failed) - seen;
  if (unseen > 0) fail('goals', `${unseen} ended without a result; see above`);
}

function report() {
  for (const { name, why } of failures) print(`\n  ✗ ${name}\n${why.replace(/^/gm, '      ')}`);
  if (skips.length) print(`\n  Skipped:\n${skips.map((line) => `    ${line}`).join('\n')}`);
  print(`\n  ${((performance.now() - began) / 60_000).toFixed(1)} minutes\n`);
  print(`${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`);
  process.exit(count.failed ? 1 : 0);
}

function fail(name, why) {
  count.failed++;
  failures.push({ name, why: String(why) });
  return 1;
}

function skip(name) {
  count.skipped++;
  skips.push(name);
}

/** Runs a program; with `show` its output goes on as it comes. */
function run(command, args, show, begun = () => {}) {
  const child = startProgram(command, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { BROWSER_LANES: '2', ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' },
  });
  begun(child);
  let said = '';
  const listen = (chunk) => {
    said = (said + chunk).slice(-400_000);
    if (show) process.stdout.write(chunk);
  };
  child.stdout.on('data', listen);
  child.stderr.on('data', listen);
  return new Promise((resolve, reject) => child.once('error', reject).once('close', (code) => resolve({ code, said })));
}

function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
