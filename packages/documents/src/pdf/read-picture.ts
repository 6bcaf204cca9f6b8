import type { Problem, ReadResult } from '../canonical.ts';
import { captureInvoice } from '../capture/capture-invoice.ts';
import { ReadRefusal } from '../refusal.ts';
import { recognised } from './pdf-threads.ts';

/** Reads a picture of an invoice, a PDF of scanned pages, say, by the words that are recognised in it. */
export async function readPicture(bytes: Uint8Array, kind: 'pdf' | 'png' | 'jpeg'): Promise<ReadResult> {
  const { words, pages, readPages } = await recognised(bytes, kind);
  const captured = captureInvoice(words);
  if (!captured) {
    const said =
      'Neither a number nor a total of an invoice was found in the picture. Please send a sharper one, or a PDF or XML.';
    throw new ReadRefusal('DOC-NO-CONTENT', said);
  }
  const problems = [...skipped(pages, readPages), ...captured.problems];
  return { status: 'read', format: kind === 'pdf' ? 'pdf-scan' : kind, ...captured, problems };
}

/** That not all pages were read. */
export function skipped(pages: number, readPages: number): Problem[] {
  if (pages <= readPages) return [];
  const message = `Only the first ${readPages} of ${pages} pages were read.`;
  return [{ code: 'DOC-PAGES-SKIPPED', severity: 'warning', message }];
}
