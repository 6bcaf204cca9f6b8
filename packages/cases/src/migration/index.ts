export { migrateCase } from './migrate-case.ts';
