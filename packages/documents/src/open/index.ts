export { closeThreads } from '../pdf/pdf-threads.ts';
export type { KnownDocument, ProblemPlace, TextPlace, TextView } from '../sources/text-view.ts';
export { needsOpening, openDocument } from './open-document.ts';
export { type DocumentView, formOfFile, SHOWN_BYTES_MAX, viewDocument } from './view-document.ts';
