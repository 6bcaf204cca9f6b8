import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';
import { buildOptions } from '../bundle.mjs';
import { root } from './root.mjs';

/**
 * Makes a TypeScript program of this repository runnable. Our plain JavaScript modules stay where they are: they find
 * their neighbours by their own place.
 * @param {string} source @returns {Promise<string>} the program's file
 */
export async function bundleScript(source) {
  const stay = {
    name: 'stay',
    resolveId(id, importer) {
      if (!importer || !id.startsWith('.') || !id.endsWith('.mjs')) return null;
      return { id: pathToFileURL(path.resolve(path.dirname(importer), id)).href, external: true };
    },
  };
  const options = buildOptions(source);
  const external = (id) => id === '@clearhold/postgres' || options.external(id);
  const bundle = await rolldown({ ...options, external, plugins: [stay] });
  const file = path.join(
    root,
    'apps/api/node_modules/.cache/clearhold', // the API's own packages are found from here, and the root's too
    path.relative(root, source).replaceAll('/', '-').replace(/\.ts$/, '.mjs'),
  );
  await bundle.write({ file, format: 'esm', sourcemap: true, codeSplitting: false });
  return file;
}
