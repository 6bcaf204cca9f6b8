import { Threads } from '../open/threads.ts';
import { ReadRefusal } from '../refusal.ts';
import { type OpenedPdf, PDF_BOUNDS, type Recognised } from './opened-pdf.ts';

const THREADS = 2;
const HEAP_MEGABYTES = 384;
/** From when a thread took the PDF; a usual one takes a tenth of this. */
const MILLISECONDS_MAX = 1800;

const threads = new Threads('pdf.mjs', THREADS, HEAP_MEGABYTES);

const pictureThreads = new Threads('ocr.mjs', 1, HEAP_MEGABYTES);
/** Recognition takes two to five seconds a page. */
const RECOGNITION_MILLISECONDS_MAX = 60_000;

type Answer<Result> = Result | { refused: { code: string; message: string } };

/** Opens a PDF on a thread. With `words` those of its pages even where a file inside is XML. Throws ReadRefusal. */
export async function openedPdf(bytes: Uint8Array, words = false): Promise<OpenedPdf> {
  return given(await threads.run<Answer<OpenedPdf>>({ bytes, words, bounds: PDF_BOUNDS }, MILLISECONDS_MAX));
}

/** Recognises the words of a picture, or of a PDF's pages as pictures, on a thread. Throws ReadRefusal. */
export async function recognised(bytes: Uint8Array, kind: 'pdf' | 'png' | 'jpeg'): Promise<Recognised> {
  const task = { bytes, kind, bounds: PDF_BOUNDS };
  return given(await pictureThreads.run<Answer<Recognised>>(task, RECOGNITION_MILLISECONDS_MAX));
}

function given<Result extends object>(answer: Answer<Result>): Result {
  if ('refused' in answer) throw new ReadRefusal(answer.refused.code, answer.refused.message);
  return answer;
}

/** Ends the threads, as a process does that stops. */
export async function closeThreads(): Promise<void> {
  await Promise.all([threads.close(), pictureThreads.close()]);
}
