export { BPMN_LENGTH_MAX, fromBpmn } from './from-bpmn.ts';
export { toBpmn } from './to-bpmn.ts';
