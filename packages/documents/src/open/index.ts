export { closeThreads } from '../pdf/pdf-threads.ts';
export { needsOpening, openDocument } from './open-document.ts';
