import { existsSync } from 'node:fs';
import { rolldown } from 'rolldown';
import { buildOptions } from '../../scripts/bundle.mjs';

const here = new URL('.', import.meta.url).pathname;
const entries = { 'main.api': 'src/main.api.ts', 'main.worker': 'src/main.worker.ts', 'main.seed': 'src/main.seed.ts', cli: 'src/cli/main.cli.ts' };
const there = Object.entries(entries).filter(([, file]) => existsSync(here + file));
const build = await rolldown(buildOptions(Object.fromEntries(there.map(([name, file]) => [name, here + file]))));
await build.write({
  dir: `${here}dist`,
  format: 'esm',
  entryFileNames: '[name].mjs',
  chunkFileNames: 'chunks/[name]-[hash].mjs',
  sourcemap: true,
  cleanDir: true,
});
