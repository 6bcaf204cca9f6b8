export * from './audit-log.tsx';
export { type AuditSearch, readAuditSearch } from './documents.ts';
export type { PageOf } from './entry-sentence.tsx';
