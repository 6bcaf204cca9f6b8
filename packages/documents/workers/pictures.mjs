import { createCanvas } from '@napi-rs/canvas';
import { openPdf } from './pdfjs.mjs';

// Pictures from outside never reach the canvas, which is native code: pdf.js unpacks them itself and only draws with it.

// About 200 points to the inch on A4, which recognition wants.
const WIDTH = 1700;
const PAGES_MAX = 4;

/** The first pages of a PDF as pictures, and how many pages it has. */
export async function picturesOf(bytes, bounds) {
  const document = await openPdf(bytes.slice(), bounds);
  const pictures = [];
  for (let number = 1; number <= Math.min(document.numPages, PAGES_MAX); number += 1) {
    const page = await document.getPage(number);
    const { width } = page.getViewport({ scale: 1 });
    const viewport = page.getViewport({ scale: WIDTH / width });
    const canvas = createCanvas(Math.ceil(viewport.width), Math.min(Math.ceil(viewport.height), 4 * WIDTH));
    await page.render({ canvas, canvasContext: canvas.getContext('2d'), viewport }).promise;
    pictures.push({ bytes: canvas.toBuffer('image/png'), width: canvas.width, height: canvas.height });
  }
  const pages = document.numPages;
  await document.loadingTask.destroy();
  return { pictures, pages };
}
