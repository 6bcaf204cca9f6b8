import type { Refusal } from '@clearhold/kernel';
import { readTestCases } from '../../policies/index.ts';
import type { BlueprintChecks, Readiness } from './checks-definition.ts';

export interface ChecksInput {
  readonly readiness: readonly Readiness[];
  /** Test cases as YAML. */
  readonly cases?: string | null;
  readonly documents?: readonly { readonly name: string; readonly content: string }[] | null;
}

const DOCUMENTS_MOST = 20;
const LETTERS_MOST = 1_000_000;

/** The checks that an author gave; undefined where there are none. */
export function readChecks(input: ChecksInput): BlueprintChecks | Refusal | undefined {
  const { cases = '', documents } = input;
  const given = documents ?? [];
  const fault = documentsFault(given);
  if (fault) return fault;
  try {
    const checks = {
      readiness: [...new Set(input.readiness)].sort(),
      cases: cases?.trim() ? readTestCases(cases) : [],
      documents: Object.fromEntries(given.map(({ name, content }) => [name, content])),
    };
    const missing = checks.cases.flatMap(namedBy).find((name) => !(name in checks.documents));
    if (missing)
      return no('DOCUMENT_MISSING', `A test case names ${missing}, and there is no such document.`, 'documents');
    return checks.readiness.length + checks.cases.length > 0 ? checks : undefined;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return no(
      'CASES_INVALID',
      `The test cases cannot be read. ${error.message}`,
      'cases',
      'Mend the line that is named.',
    );
  }
}

const namedBy = ({ invoice, order, receipts = [] }: BlueprintChecks['cases'][number]): string[] =>
  [invoice, order, ...receipts].filter((name) => name !== undefined);

function documentsFault(given: readonly { name: string; content: string }[]): Refusal | undefined {
  if (given.length > DOCUMENTS_MOST)
    return no('TOO_MANY_DOCUMENTS', `A blueprint keeps ${DOCUMENTS_MOST} documents at most.`, 'documents');
  if (given.reduce((sum, { content }) => sum + content.length, 0) > LETTERS_MOST)
    return no('TOO_LARGE', 'The documents have 1,000,000 letters together at most.', 'documents');
  const wrong = given.find(({ name }) => !/^[\w.-]{1,80}\.(xml|json)$/.test(name));
  if (wrong)
    return no(
      'DOCUMENT_NAME',
      `“${wrong.name.slice(0, 80)}” cannot name a document.`,
      'documents',
      'Letters, digits, dot and hyphen, ending in .xml or .json.',
    );
  return undefined;
}

const no = (code: string, message: string, field: string, hint?: string): Refusal => ({
  code,
  message,
  hint,
  path: `input.checks.${field}`,
});
