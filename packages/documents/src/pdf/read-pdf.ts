import type { ReadResult } from '../canonical.ts';
import { captureInvoice } from '../capture/capture-invoice.ts';
import type { ReadLimits } from '../limits.ts';
import { ReadRefusal } from '../refusal.ts';
import { readEmbedded } from './embedded-invoice.ts';
import { openedPdf } from './pdf-threads.ts';
import { readPicture, skipped } from './read-picture.ts';

const TAIL_BYTES = 65_536;
// A scanner puts few words of its own on its pages.
const SCAN_WORDS_MAX = 20;

/**
 * Reads a PDF by the XML inside it (Factur-X, ZUGFeRD, XRechnung, Order-X), else by the words of its pages: those are guessed at as people
 * would, and each field says so.
 */
export async function readPdf(bytes: Uint8Array, limits: ReadLimits): Promise<ReadResult> {
  checkEnd(bytes);
  const opened = await openedPdf(bytes);
  const embedded = readEmbedded(opened, limits);
  if (embedded?.status === 'read') return embedded;
  const shown = opened.words.length ? opened : await openedPdf(bytes, true);
  const captured = captureInvoice(shown.words);
  if (!captured) {
    if (embedded) return embedded;
    if (shown.words.length < SCAN_WORDS_MAX) return readPicture(bytes, 'pdf');
    throw new ReadRefusal(
      'DOC-NO-CONTENT',
      'Neither a number nor a total of an invoice was found on the pages of the PDF.',
    );
  }
  const problems = [...(embedded?.problems ?? []), ...skipped(shown.pages, shown.sizes.length), ...captured.problems];
  return { status: 'read', format: 'pdf', ...captured, problems };
}

/** A PDF ends with a mark (ISO 32000-2, 7.5.5); one without was cut off, and what is missing may be what counts. */
function checkEnd(bytes: Uint8Array): void {
  const tail = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).subarray(-TAIL_BYTES);
  if (tail.includes('%%EOF')) return;
  throw new ReadRefusal('DOC-PDF-BROKEN', 'The PDF was cut off before its end. Please send it again.');
}
