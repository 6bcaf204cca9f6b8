export { countHeldBack, phaseOf } from './phase-of.ts';
export { PhasesModule } from './phases.module.ts';
