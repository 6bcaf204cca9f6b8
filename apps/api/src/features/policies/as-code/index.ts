export { fileChanges } from './file-changes.ts';
export { type PolicyFile, readPolicyFile } from './policy-file.ts';
export { runPolicyTests, type TestDocument, type TestOutcome } from './run-policy-tests.ts';
export { writePolicyFile } from './write-policy-file.ts';
