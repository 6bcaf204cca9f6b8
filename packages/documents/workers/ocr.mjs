// Recognises the words of a picture, or of a PDF's pages that are pictures, on a thread of its own. Its data come from packages.
import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createWorker } from 'tesseract.js';
import { broken, pictureOf } from './picture-size.mjs';
import { picturesOf } from './pictures.mjs';
import { refusalOf } from './refused.mjs';

const LANGUAGES = ['eng', 'deu', 'fra'];
const require = createRequire(import.meta.url);

// One for all tasks of this thread: it ends with it.
let recogniser;

/**
 * @param {{ bytes: Uint8Array, kind: 'pdf' | 'png' | 'jpeg', bounds: import('../src/pdf/opened-pdf.ts').PdfBounds, started: MessagePort }} task
 * @returns {Promise<import('../src/pdf/opened-pdf.ts').Recognised | { refused: { code: string, message: string } }>}
 */
export default async function recognise({ bytes, kind, bounds, started }) {
  started.postMessage('started');
  try {
    const { pictures, pages } =
      kind === 'pdf' ? await picturesOf(bytes, bounds) : { pictures: [pictureOf(bytes, kind, bounds)], pages: 1 };
    recogniser ??= await start(LANGUAGES);
    const words = [];
    for (const [index, picture] of pictures.entries()) words.push(...(await wordsOf(picture, index + 1)));
    return { words: words.slice(0, bounds.wordsMax), pages, readPages: pictures.length };
  } catch (error) {
    return { refused: refusalOf(error) };
  } finally {
    started.close();
  }
}

// The recogniser wants the data of all languages in one folder; it has read them when it is there.
async function start(languages) {
  const folder = await mkdtemp(path.join(tmpdir(), 'words-'));
  try {
    for (const code of languages) await symlink(trained(code), path.join(folder, `${code}.traineddata.gz`));
    return await createWorker(languages, 1, { langPath: folder, cacheMethod: 'none', errorHandler: () => undefined });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function trained(code) {
  const home = path.dirname(require.resolve(`@tesseract.js-data/${code}/package.json`));
  return path.join(home, '4.0.0_best_int', `${code}.traineddata.gz`);
}

async function wordsOf({ bytes, width, height }, page) {
  const { data } = await recogniser.recognize(bytes, {}, { text: false, blocks: true }).catch(() => {
    throw broken();
  });
  const lines = (data.blocks ?? []).flatMap(({ paragraphs }) => paragraphs.flatMap((one) => one.lines));
  return lines.flatMap((line) =>
    line.words.map(({ text, confidence, bbox }) => ({
      text: text.slice(0, 200),
      page,
      x: bbox.x0 / width,
      // All words of a line stand on it, however tall their letters are.
      y: line.bbox.y0 / height,
      width: (bbox.x1 - bbox.x0) / width,
      height: (line.bbox.y1 - line.bbox.y0) / height,
      confidence: Math.round(confidence) / 100,
    })),
  );
}
