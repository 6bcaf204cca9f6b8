export { ActAsList } from './act-as-list.tsx';
export { type ActAsRow, type ActAsWanted, actAsQuery, askActAs } from './documents.ts';
