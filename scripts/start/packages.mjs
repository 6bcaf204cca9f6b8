import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './root.mjs';
import { startProgram } from './run-once.mjs';
import { Sentence } from './say.mjs';

const OLDEST = { 20: 19, 22: 12 };

/** Refuses a Node that the packages do not run on. */
export function checkNode(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  if (major >= 24 || (OLDEST[major] !== undefined && minor >= OLDEST[major])) return version;
  throw new Sentence(
    `Node ${version} is too old or unsupported: Clearhold needs Node 20.19 or newer, 22.12 or newer, or 24.`,
  );
}

/** Whether node_modules is what package-lock.json says. */
export function packagesFit() {
  const lockText = read('package-lock.json');
  const mark = createHash('sha256').update(`${lockText} ${process.platform} ${process.arch}`).digest('hex');
  if (read('node_modules/.clearhold-lock') === mark) return true;
  const there = read('node_modules/.package-lock.json');
  if (!there || !sameVersions(JSON.parse(lockText).packages, JSON.parse(there).packages)) return false;
  writeFileSync(path.join(root, 'node_modules/.clearhold-lock'), mark);
  return true;
}

/** `npm ci`, with what it last said as progress. */
export async function installPackages(note) {
  const npm = process.env.npm_execpath?.endsWith('.js') ? [process.execPath, process.env.npm_execpath] : ['npm'];
  const flags = ['ci', '--no-audit', '--no-fund', '--loglevel=http'];
  const env = Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^npm_(lifecycle|package|config_omit|config_production)/.test(name),
    ),
  );
  const child = startProgram(npm[0], [...npm.slice(1), ...flags], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  let fetched = 0;
  const listen = (chunk) => {
    said = (said + chunk).slice(-20_000);
    fetched += String(chunk).split('http fetch').length - 1;
    if (fetched > 0) note(`${fetched} packages fetched`);
  };
  child.stdout.on('data', listen);
  child.stderr.on('data', listen);
  const code = await new Promise((resolve, reject) => child.once('error', reject).once('exit', resolve));
  if (code !== 0) throw new Sentence(`npm ci failed (${code}):\n${lastErrors(said)}`);
  if (!packagesFit()) throw new Sentence('npm ci ended, yet node_modules does not match package-lock.json.');
}

/** Installs where something is missing. */
export async function ensurePackages(stage) {
  if (packagesFit()) return;
  await stage('packages (npm ci)', installPackages);
}

function sameVersions(wanted, there) {
  return Object.entries(wanted).every(([where, { version, link, optional, devOptional }]) => {
    if (!where.startsWith('node_modules/') || link) return true;
    if (!there[where]) return Boolean(optional || devOptional);
    return there[where].version === version && (optional || existsSync(path.join(root, where)));
  });
}

const lastErrors = (said) => {
  const lines = said.split('\n').filter((line) => /npm (error|ERR!)/.test(line));
  return (lines.length ? lines : said.trim().split('\n')).slice(0, 8).join('\n');
};

function read(file) {
  try {
    return readFileSync(path.join(root, file), 'utf8');
  } catch {
    return '';
  }
}
