// Looks through the packages that are named here: when each version was released, since when there is a newer one, when its package
// last had a release. Asks npm (its cache first) for those that are not in docs/packages/seen.tsv yet, or with --all for each. What is
// overdue is said by `npx vitest run --project ground`, and what npm knows of faults by `npm audit`.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const file = path.join(root, 'docs/packages/seen.tsv');
const HEAD = ['package', 'version', 'released', 'newer since', 'last release'].join('\t');

const known = new Map(existsSync(file) ? lines(file).map((line) => [keyOf(line.split('\t')), line]) : []);
const rows = named().map(([name, version]) => {
  const before = known.get(`${name}@${version}`);
  return before && !process.argv.includes('--all') ? before : [name, version, ...timesOf(name, version)].join('\t');
});
const today = new Date().toISOString().slice(0, 10);
writeFileSync(file, `looked through on\t${today}\n${HEAD}\n${rows.join('\n')}\n`);
console.log(`${rows.length} packages stand in docs/packages/seen.tsv`);

function lines(place) {
  return readFileSync(place, 'utf8').trimEnd().split('\n').slice(2);
}

function keyOf([name, version]) {
  return `${name}@${version}`;
}

// Each as it is found from the package that names it.
function named() {
  const { packages } = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8'));
  const ours = Object.entries(packages).filter(([at]) => !at.includes('node_modules/'));
  const pairs = ours.flatMap(([at, { dependencies = {}, devDependencies = {} }]) =>
    Object.keys({ ...dependencies, ...devDependencies }).flatMap((name) => {
      const found = packages[`${at}/node_modules/${name}`] ?? packages[`node_modules/${name}`];
      return found?.version && !found.link ? [[name, found.version]] : [];
    }),
  );
  return [...new Map(pairs.map((pair) => [keyOf(pair), pair])).values()].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

function timesOf(name, version) {
  const asked = ['view', name, 'time', '--json', '--prefer-offline'];
  const time = JSON.parse(execFileSync('npm', asked, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
  const released = Object.entries(time).filter(([of]) => /^\d+\.\d+\.\d+$/.test(of));
  const newer = released.filter(([of]) => isNewer(of, version)).map(([, at]) => at);
  const day = (times) => times.sort().map((at) => at.slice(0, 10));
  return [day([time[version]])[0], day(newer)[0] ?? '', day(released.map(([, at]) => at)).at(-1) ?? ''];
}

function isNewer(one, other) {
  const [a, b] = [one, other].map((version) => version.split(/[-+]/)[0].split('.').map(Number));
  const at = a.findIndex((number, index) => number !== b[index]);
  return at >= 0 && a[at] > b[at];
}
