export { fileChanges } from './file-changes.ts';
export { type PolicyFile, readPolicyFile, readSettings, type TestCase, testCaseSchema } from './policy-file.ts';
export { readTestCases } from './read-test-cases.ts';
export { runPolicyTests, type TestDocument, type TestOutcome } from './run-policy-tests.ts';
export { writePolicyFile, writeSettings } from './write-policy-file.ts';
