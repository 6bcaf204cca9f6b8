// Opens one PDF on a thread of its own: its attachments, its description, and the words of its pages. Plain JavaScript, because a
// thread loads it from here, in the sources and in the built product alike. Nothing here judges what it finds.
import { checkStreams } from './pdf-streams.mjs';
import { embeddedFiles } from './pdf-structure.mjs';
import { pageWords } from './pdf-text.mjs';
import { openPdf, xmpOf } from './pdfjs.mjs';
import { refusalOf } from './refused.mjs';

/**
 * @param {{ bytes: Uint8Array, words: boolean, bounds: import('../src/pdf/opened-pdf.ts').PdfBounds, started: MessagePort }} task
 * @returns {Promise<import('../src/pdf/opened-pdf.ts').OpenedPdf | { refused: { code: string, message: string } }>}
 */
export default async function read({ bytes, words, bounds, started }) {
  started.postMessage('started');
  let document;
  try {
    checkStreams(bytes, bounds);
    document = await openPdf(bytes.slice(), bounds);
    const files = await embeddedFiles(bytes, document, bounds);
    const xmp = await xmpOf(document);
    const isTold = !words && files.some(({ name }) => /\.xml$/i.test(name));
    if (isTold) return { pages: document.numPages, files, xmp, words: [], sizes: [] };
    return { pages: document.numPages, files, xmp, ...(await pageWords(document, bounds)) };
  } catch (error) {
    return { refused: refusalOf(error) };
  } finally {
    await document?.loadingTask.destroy();
    started.close();
  }
}
