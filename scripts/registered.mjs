// What the build of a web application does with its GraphQL documents: the bundle sends hashes that the API knows.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { callsIn, hashOf, isOperation, isPageSource, readAnew, wholeText } from './documents.mjs';
import { root } from './start/root.mjs';

const MANIFEST = path.join(root, 'packages/contract/documents.json');

/** Puts each document's hash in its place, and nothing in that of a fragment. A document that the API will not know fails the build.
 * @returns {import('vite').Plugin} */
export function registeredDocuments() {
  let known = {};
  return {
    name: 'registered-documents',
    apply: 'build',
    enforce: 'pre',
    buildStart() {
      known = JSON.parse(readFileSync(MANIFEST, 'utf8'));
      readAnew();
    },
    transform(code, id) {
      const file = id.split('?')[0];
      if (!isPageSource(file)) return undefined;
      const calls = callsIn(file);
      if (calls.length === 0) return undefined;
      return { code: withoutTexts(code, calls, known), map: null };
    },
  };
}

function withoutTexts(code, calls, known) {
  let out = code;
  for (const call of calls.toReversed()) {
    const id = isOperation(call) ? hashOf(wholeText(call)) : undefined;
    if (id && !known[id])
      throw new Error(`${path.relative(root, call.file)}: ${call.name} is not registered; run npm run generate`);
    const instead = id ? `({ id: '${id}' } as never)` : '(undefined as never)';
    out = `${out.slice(0, call.start)}${instead}${out.slice(call.end)}`;
  }
  return out;
}
