import type { PDFDocumentProxy } from 'pdfjs-dist';
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';

/** Pixels of one picture in it that are drawn; larger ones are left out. */
const PICTURE_PIXELS_MAX = 40_000_000;

/** A PDF of ours, opened in this browser by a program that is loaded when the first one is looked at. Throws where it is none. */
export async function openPdf(url: string, signal: AbortSignal): Promise<PDFDocumentProxy> {
  const [{ getDocument, GlobalWorkerOptions }, answer] = await Promise.all([
    import('pdfjs-dist/legacy/build/pdf.mjs'),
    fetch(url, { signal, credentials: 'same-origin' }),
  ]);
  if (!answer.ok) throw new Error(`the document came with ${answer.status}`);
  GlobalWorkerOptions.workerSrc = workerUrl;
  return getDocument({
    data: new Uint8Array(await answer.arrayBuffer()),
    enableXfa: false,
    isEvalSupported: false,
    maxImageSize: PICTURE_PIXELS_MAX,
    // The security policy runs no WebAssembly.
    useWasm: false,
    verbosity: 0,
  }).promise;
}
