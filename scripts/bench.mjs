// `npm run bench -- NAME`: one benchmark against a fresh instance; its last line is one JSON object.
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { build } from './start/build.mjs';
import { bundleScript } from './start/bundle-script.mjs';
import { checkNode, ensurePackages } from './start/packages.mjs';
import { root } from './start/root.mjs';
import { startProgram } from './start/run-once.mjs';
import { sentenceOf } from './start/say.mjs';

process.chdir(root);
const name = process.argv[2] ?? '';
const source = path.join(root, 'bench', `${name}.ts`);
if (!/^[a-z][a-z-]*$/.test(name) || !existsSync(source)) {
  const names = readdirSync(path.join(root, 'bench')).filter(
    (file) =>
      file.endsWith('.bench.ts') ||
      /^(ingest|queue|rls|noisy|policy|rehearsal|onboarding|faults|month|duplicates|matching|corpus|fuzz)\.ts$/.test(
        file,
      ),
  );
  process.stderr.write(
    `Use: npm run bench -- NAME, with one of ${names.map((file) => file.replace(/(\.bench)?\.ts$/, '')).join(' ')}\n`,
  );
  process.exit(2);
}
try {
  checkNode();
  await ensurePackages(async (_name, work) => work(() => {}));
  await build(() => {}, ['--filter=@clearhold/api']);
} catch (error) {
  process.stderr.write(`${sentenceOf(error)}\n`);
  process.exit(1);
}
const child = startProgram(
  process.execPath,
  ['--enable-source-maps', await bundleScript(source), ...process.argv.slice(3)],
  { stdio: 'inherit' },
);
child.once('exit', (code) => process.exit(code ?? 1));
