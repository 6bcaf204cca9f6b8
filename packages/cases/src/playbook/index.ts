// What writing a playbook needs and no more: it goes into a page.
import './without-eval.ts';

export { type ChangeCause, RESOLUTION_TITLES, RESOLUTIONS, type Resolution } from '../lifecycle/resolutions.ts';
export { checkTimes } from './check-times.ts';
export { CONDITION_VARIABLES, checkCondition } from './condition.ts';
export * from './definition.ts';
export * from './difference.ts';
export { possibleOutcomes } from './explore.ts';
export { type NeedRef, needsOf, parseNeed, timeoutSources } from './needs.ts';
export { type Shape, sampleOf, stepShapes, variantsOf } from './step-fields.ts';
export { validatePlaybook } from './validate.ts';
