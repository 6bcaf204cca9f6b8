import { closeMailThreads } from '../mail/mail-threads.ts';
import { closeThreads as closePdfThreads } from '../pdf/pdf-threads.ts';

export { looksLikeMail } from '../mail/looks-like-mail.ts';
export type { KnownDocument, ProblemPlace, TextPlace, TextView } from '../sources/text-view.ts';
export { needsOpening, openDocument } from './open-document.ts';
export { type DocumentView, formOfFile, SHOWN_BYTES_MAX, viewDocument } from './view-document.ts';

/** Ends the threads that open files, as a process does that stops; the next file starts new ones. */
export const closeThreads = async (): Promise<void> => {
  await Promise.all([closePdfThreads(), closeMailThreads()]);
};
