import type { EffectivePolicy } from '@clearhold/policy';
import { readNamedDocument } from '../../masterdata/index.ts';
import { runPolicyTests, type TestDocument } from '../../policies/index.ts';
import type { BlueprintChecks, Verdict } from './checks-definition.ts';

// A version never changes: its documents are read once a process, and go with it.
const read = new WeakMap<BlueprintChecks['documents'], Map<string, TestDocument>>();

/** Runs a blueprint's test cases under a policy. `at` decides which day the cases happen on. */
export function runCases({ cases, documents }: BlueprintChecks, policy: EffectivePolicy, at: Date): Verdict[] {
  const known = read.get(documents) ?? new Map<string, TestDocument>();
  read.set(documents, known);
  const documentOf = (name: string): TestDocument => {
    const text = documents[name];
    if (text === undefined) throw new RangeError(`the document ${name} is missing`);
    const document = known.get(name) ?? readNamedDocument(name, Buffer.from(text));
    known.set(name, document);
    return document;
  };
  return runPolicyTests(cases, policy, documentOf, at.toISOString().slice(0, 10)).map(({ name, passed, why = '' }) => ({
    ...{ key: `case:${name}`, title: name, passed },
    found: sentence(why),
  }));
}

// A setting's key stays as it is written.
const sentence = (text: string): string =>
  text && `${/^\w+ /.test(text) ? text.charAt(0).toUpperCase() + text.slice(1) : text}.`.replace(/\.\.$/, '.');
