// `npm start`: from a fresh clone to a running product. Installs what is missing, builds what changed, starts
// PostgreSQL, migrates, seeds, starts API and worker, says where to go. Ctrl-C or SIGTERM stops all of it.
import path from 'node:path';
import { loadConfig, portBeforehand } from './start/config.mjs';
import { checkNode, ensurePackages } from './start/packages.mjs';
import { checkPort } from './start/ports.mjs';
import { root } from './start/root.mjs';
import { endPrograms } from './start/run-once.mjs';
import { print, sentenceOf, stage } from './start/say.mjs';

process.chdir(root);
const began = performance.now();
/** What must be stopped, latest first. */
const running = [];
let leaving = 0;

process.on('SIGINT', () => leave(130));
process.on('SIGTERM', () => leave(143));
process.on('SIGHUP', () => leave(129));

try {
  await start();
} catch (error) {
  if (!leaving) {
    process.stderr.write(`\n${sentenceOf(error)}\n`);
    if (process.env.CLEARHOLD_LOG_LEVEL === 'debug') process.stderr.write(`${error.stack}\n`);
    await stopAll();
    process.exit(1);
  }
}

async function start() {
  print('\n  Clearhold\n');
  checkNode();
  const early = portBeforehand();
  if (early) await checkPort(early);
  await ensurePackages(stage);
  const config = await loadConfig();
  const { takeHome } = await import('./start/home.mjs');
  running.push({ stop: takeHome(config.home) });
  const { build } = await import('./start/build.mjs');
  await stage('build', build);
  const env = await prepare(config);
  await launch(config, env);
  await stage('ready', () => answering(config));
  await welcome(config);
}

/** Database, tables, ERP emulator and demonstration data; the environment that the product's processes get. */
async function prepare(config) {
  const { LocalDatabase } = await import('./start/database.mjs');
  const database = new LocalDatabase(config);
  running.push(database);
  const env = { ...process.env, CLEARHOLD_HOME: config.home, PORT: String(config.vars.PORT) };
  env.CLEARHOLD_DRAIN_SECONDS ??= '0'; // no other one takes over
  const { url } = await stage(config.vars.DATABASE_URL ? 'database' : 'PostgreSQL', () =>
    database.start().then((url) => ({ url })),
  );
  // One that was told is read by each process where it stands, so that a renewed one is found.
  if (!config.vars.DATABASE_URL) env.DATABASE_URL = url;
  await stage('tables', async () => {
    const { migrate } = await import('./migrate.mjs');
    const passwords = { app: config.rolePassword('app'), across: config.rolePassword('across') };
    const made = [];
    await migrate({
      url,
      passwords,
      queue: !config.vars.REDIS_URL,
      onStep: (name) => made.push(name),
    });
    return made.length ? `${made.length} migrations` : '';
  });
  if (!config.vars.CLEARHOLD_DEMO) return env;
  env.CLEARHOLD_DEMO_DAYS ??= '21';
  if (!config.vars.CLEARHOLD_ERP_EMULATOR_URL)
    env.CLEARHOLD_ERP_EMULATOR_URL = await stage('ERP emulator', () => emulator(config, env)).then(({ url }) => url);
  const { seed } = await import('./start/seed.mjs');
  await stage('demonstration data', () => seed(config, env, url));
  return env;
}

async function emulator(config, env) {
  const { Child } = await import('./start/children.mjs');
  const { keptPort } = await import('./start/ports.mjs');
  const port = await keptPort(config.home, 'erp');
  const own = { PATH: env.PATH, PORT: String(port), SAP_EMULATOR_STATE: path.join(config.home, 'erp-emulator.jsonl') };
  const child = new Child('erp-emulator', {
    script: path.join(root, 'scripts/start/emulator.mjs'),
    env: own,
    logs: path.join(config.home, 'logs'),
  });
  running.push(child);
  await child.start();
  return { url: `http://127.0.0.1:${port}` };
}

async function launch(config, env) {
  const { Child } = await import('./start/children.mjs');
  const options = (script) => ({ script: dist(script), env, logs: path.join(config.home, 'logs') });
  const worker = new Child('worker', options('main.worker.mjs'));
  const api = new Child('api', options('main.api.mjs'));
  running.push(worker, api);
  await stage('API and worker', () => Promise.all([worker.start(), api.start()]).then(() => ''));
}

/** Waits until database, queue and worker answer through the API. */
async function answering(config) {
  const url = `http://127.0.0.1:${config.vars.PORT}/health/ready`;
  for (const until = Date.now() + 60_000; Date.now() < until && !leaving; ) {
    const status = await fetch(url).then(
      (answer) => answer.status,
      () => 0,
    );
    if (status === 200) return '';
    await new Promise((next) => setTimeout(next, 100));
  }
  throw new Error(`${url} does not say that all is ready; see ${path.join(config.home, 'logs')}`);
}

async function welcome(config) {
  const { signInLines } = await import('./start/sign-ins.mjs');
  const lines = config.vars.CLEARHOLD_DEMO ? signInLines(config.home) : [];
  print(
    `\n  Ready in ${((performance.now() - began) / 1000).toFixed(1)} s:  ${config.origin(config.vars.CLEARHOLD_BASE_DOMAIN)}\n`,
  );
  for (const line of lines) print(line);
  print(`\n  Logs: ${path.join(config.home, 'logs')}.  Ctrl-C stops everything.\n`);
}

function dist(name) {
  return path.join(root, 'apps/api/dist', name);
}

/** The first signal stops in order; another one, a moment later, at once. */
async function leave(code) {
  // npm hands a terminal's Ctrl-C on, so that it arrives twice.
  if (leaving && performance.now() - leaving < 500) return;
  if (leaving) {
    for (const one of [...running].reverse()) void (one.kill ?? one.stop).call(one);
    process.exit(code);
  }
  leaving = performance.now();
  print('\n  Stopping …');
  await stopAll();
  print('  Stopped.');
  process.exit(0);
}

async function stopAll() {
  endPrograms();
  for (const one of [...running].reverse())
    await Promise.resolve(one.stop()).catch((error) => print(`  ! ${error.message}`));
}
