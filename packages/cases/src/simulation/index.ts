export type { PastCase } from './past-case.ts';
export {
  type Course,
  type RoleLoad,
  type Simulated,
  type SimulationOptions,
  simulate,
  type WaysOf,
} from './simulate.ts';
