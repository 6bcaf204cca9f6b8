export { type HoldRow, lockTenant, standingHolds } from './hold-rows.ts';
export { HoldsModule } from './holds.module.ts';
