export { DestroyRows } from './destroy-rows.ts';
export { DestroyTenant } from './destroy-tenant.ts';
export { TOMBSTONE } from './destruction-steps.ts';
export { insideOf, Leavers } from './leaver.ts';
export { LeavingModule } from './leaving.module.ts';
export { retentionOf } from './leaving-rows.ts';
export { openWith } from './retention-key.ts';
