export * from './canonical.ts';
export { DEFAULT_LIMITS, type ReadLimits } from './limits.ts';
export { readDocument } from './read-document.ts';
