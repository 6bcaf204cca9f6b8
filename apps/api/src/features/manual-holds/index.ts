export { ManualHoldsModule } from './manual-holds.module.ts';
