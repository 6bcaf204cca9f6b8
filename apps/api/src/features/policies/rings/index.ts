export { ArrangeRings } from './arrange-rings.ts';
export { MoveStaged } from './move-staged.ts';
export { type Ring, reachOf } from './ring.ts';
export { RingFigures, stagedMark } from './ring-figures.ts';
export { RingsRepository } from './rings.repository.ts';
export { RingsResolver } from './rings.resolver.ts';
export { RingsView } from './rings-view.ts';
export { StageVersion } from './stage-version.ts';
