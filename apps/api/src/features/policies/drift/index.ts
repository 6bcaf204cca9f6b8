export { DriftRepository } from './drift.repository.ts';
export { DriftResolver } from './drift.resolver.ts';
export { FindDrift } from './find-drift.ts';
