// What the build of a web application does with its files: packs them for the wire, and holds a page to its budget.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const PACKED = /\.(m?js|css|svg)$/;
/** Smaller files fit one packet either way. */
const LEAST_BYTES = 1024;

/** Writes `x.js.br` and `x.js.gz` beside each script, sheet and drawing of the folder that gains by it.
 * @param {string} folder */
export function packAssets(folder) {
  for (const name of readdirSync(folder).filter((one) => PACKED.test(one))) {
    const file = path.join(folder, name);
    const bytes = readFileSync(file);
    if (bytes.length < LEAST_BYTES) continue;
    const params = { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
    writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params }));
    writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
  }
}

/** Bytes of script, each file gzipped, that a built page loads before it shows anything.
 * @param {string} folder
 * @param {string} page */
export function scriptBytes(folder, page) {
  const tags = readFileSync(path.join(folder, page), 'utf8').match(/<(script|link)\b[^>]*>/g) ?? [];
  const scripts = new Set(tags.flatMap((tag) => tag.match(/"(\/[^"]+\.js)"/)?.[1] ?? []));
  return [...scripts].reduce((sum, at) => sum + gzipSync(readFileSync(path.join(folder, at)), { level: 9 }).length, 0);
}

/** The last step of a web application's build. A page with more script than its budget (kB, gzipped) fails the build.
 * @param {Record<string, number>} budgets
 * @returns {import('vite').Plugin} */
export function assetsWithin(budgets = {}) {
  let folder = '';
  return {
    name: 'assets-within',
    apply: 'build',
    configResolved(config) {
      folder = path.resolve(config.root, config.build.outDir);
    },
    closeBundle(error) {
      if (error) return;
      for (const [page, most] of Object.entries(budgets)) keepWithin(folder, page, most);
      packAssets(path.join(folder, 'assets'));
    },
  };
}

function keepWithin(folder, page, most) {
  const kilobytes = scriptBytes(folder, page) / 1000;
  const words = `${page} loads ${kilobytes.toFixed(1)} kB of script, gzipped, of ${most} kB`;
  if (kilobytes > most) throw new Error(`${words}: too much for a slow phone`);
  process.stdout.write(`${words}\n`);
}
