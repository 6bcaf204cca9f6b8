export { weighDelegationsJob } from './delegations.jobs.ts';
export { DelegationsModule } from './delegations.module.ts';
export { type DecidingPerson, DelegationsRepository } from './delegations.repository.ts';
export { StandIns, type Standing, type Way, waysOf } from './stand-ins.ts';
