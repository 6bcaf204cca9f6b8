import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { rolldown } from 'rolldown';
import { buildOptions } from '../../scripts/bundle.mjs';

const here = import.meta.dirname;
const root = path.resolve(here, '../..');

generateClient();
const entries = {
  'main.api': 'src/main.api.ts',
  'main.worker': 'src/main.worker.ts',
  'main.seed': 'src/main.seed.ts',
  cli: 'src/cli/main.cli.ts',
  emulator: '../../packages/connectors/src/sap-s4/emulator/main.ts',
};
const there = Object.entries(entries).filter(([, file]) => existsSync(path.join(here, file)));
const build = await rolldown(
  buildOptions(Object.fromEntries(there.map(([name, file]) => [name, path.join(here, file)]))),
);
await build.write({
  dir: path.join(here, 'dist'),
  format: 'esm',
  entryFileNames: '[name].mjs',
  chunkFileNames: 'chunks/[name]-[hash].mjs',
  sourcemap: true,
  cleanDir: true,
});

/** Prisma's client is generated, not committed: made anew when the schema or Prisma changed. */
function generateClient() {
  const schema = readFileSync(path.join(root, 'prisma/schema.prisma'), 'utf8');
  const { version } = JSON.parse(readFileSync(path.join(root, 'node_modules/prisma/package.json'), 'utf8'));
  const mark = createHash('sha256').update(`${version} ${schema}`).digest('hex');
  const file = path.join(here, 'src/generated/prisma/.made-from');
  if (existsSync(file) && readFileSync(file, 'utf8') === mark) return;
  execFileSync(process.execPath, [path.join(root, 'node_modules/prisma/build/index.js'), 'generate'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  writeFileSync(file, mark);
}
