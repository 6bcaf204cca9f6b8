export { fileChanges } from './file-changes.ts';
export { type PolicyFile, readPolicyFile, type TestCase, testCaseSchema } from './policy-file.ts';
export { readTestCases } from './read-test-cases.ts';
export { runPolicyTests, type TestDocument, type TestOutcome } from './run-policy-tests.ts';
export { writePolicyFile } from './write-policy-file.ts';
