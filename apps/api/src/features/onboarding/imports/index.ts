export { BeginImport, type ImportFile } from './begin-import.ts';
export { FirstPasswords } from './first-passwords.ts';
export { HandOver } from './hand-over.ts';
export { type ImportRow, ImportRows } from './import-rows.ts';
export { ImportsResolver } from './imports.resolver.ts';
export { makeTenantJob } from './make-tenant.job.ts';
export { MakeTenant } from './make-tenant.ts';
export { PlanImport, type PlannedRow } from './plan-import.ts';
