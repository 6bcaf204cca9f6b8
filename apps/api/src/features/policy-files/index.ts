export { Beside, endingOf } from './beside.ts';
export { ExportFile } from './export-file.ts';
export { refusedAs } from './file-refused.ts';
export { PlanFile } from './plan-file.ts';
export {
  brandOf,
  fails,
  type PlannedFile,
  refusalsInWords,
  testsInWords,
  wouldChange,
} from './planned-file.ts';
export { PolicyFilesModule } from './policy-files.module.ts';
export { readBody, readText } from './read-body.ts';
export { type Rehearsed, RehearseFile } from './rehearse-file.ts';
export { outcomeOf, SubmitFile } from './submit-file.ts';
