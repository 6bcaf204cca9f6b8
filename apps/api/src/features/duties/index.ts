export { DutiesModule } from './duties.module.ts';
export { type Assignment, DutyCheck } from './duty-check.ts';
