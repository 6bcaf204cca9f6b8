import { createRequire } from 'node:module';
import path from 'node:path';
// pdf.js finds this where it would otherwise start a worker of its own: we are on a thread already.
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { Refused } from './refused.mjs';

const home = path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
const folder = (name) => `${path.join(home, name)}/`;

/** A PDF of at most `bounds.pagesMax` pages. Runs none of its scripts and fetches nothing. */
export async function openPdf(bytes, bounds) {
  const document = await getDocument({
    data: bytes,
    verbosity: 0,
    isEvalSupported: false,
    enableXfa: false,
    useSystemFonts: false,
    disableFontFace: true,
    useWorkerFetch: false,
    maxImageSize: bounds.imagePixelsMax,
    canvasMaxAreaInBytes: bounds.imagePixelsMax * 4,
    cMapUrl: folder('cmaps'),
    cMapPacked: true,
    standardFontDataUrl: folder('standard_fonts'),
    wasmUrl: folder('wasm'),
  }).promise;
  if (document.numPages <= bounds.pagesMax) return document;
  await document.loadingTask.destroy();
  const words = `The PDF has ${document.numPages} pages; at most ${bounds.pagesMax} are read.`;
  throw new Refused('DOC-TOO-MANY-PAGES', `${words} Please send the invoice alone.`);
}

/** The document's description of itself (XMP, ISO 16684), as it stands in the file; undefined where it has none. */
export async function xmpOf(document) {
  const { metadata } = await document.getMetadata().catch(() => ({ metadata: null }));
  return metadata?.getRaw() ?? undefined;
}
