import { canonicalJson } from '@clearhold/audit';
import type { CanonicalDocument, CanonicalInvoice, Problem } from '@clearhold/documents';
import { detect, detectionPolicy } from '@clearhold/exceptions';
import { type EffectivePolicy, isSettingKey, SETTINGS } from '@clearhold/policy';
import type { TestCase } from './policy-file.ts';
import { fromReadable, toReadable } from './readable-value.ts';
import { rightFaults } from './right-faults.ts';

/** How a test came out; `why` says what was expected and what was there. */
export interface TestOutcome {
  readonly name: string;
  readonly passed: boolean;
  readonly why?: string;
}

/** A document that a test names. */
export interface TestDocument {
  readonly canonical: CanonicalDocument;
  readonly problems: readonly Problem[];
}

/** Runs a file's tests under a policy. `read` gets a document by the name that the test gives it; what it throws fails the test. */
export function runPolicyTests(
  tests: readonly TestCase[],
  policy: EffectivePolicy,
  read: (name: string) => TestDocument,
  today: string,
): TestOutcome[] {
  return tests.map((test) => {
    const faults = [
      ...valueFaults(test, policy),
      ...rightFaults(test, policy),
      ...invoiceFaults(test, policy, read, today),
    ];
    return { name: test.name, passed: faults.length === 0, ...(faults.length ? { why: faults.join('; ') } : {}) };
  });
}

function valueFaults({ holds = {} }: TestCase, policy: EffectivePolicy): string[] {
  return Object.entries(holds).flatMap(([key, wanted]) => {
    if (!isSettingKey(key)) return [`there is no setting ${key}`];
    const value = toReadable(policy.get(key));
    // Both as a file would say them: 5.00 and 5 are one amount.
    const [found, asked] = [value, wanted].map((one) => canonicalJson(fromReadable(SETTINGS[key], one) as never));
    return found === asked ? [] : [`${key} is ${JSON.stringify(value)}, not ${JSON.stringify(wanted)}`];
  });
}

function invoiceFaults(
  test: TestCase,
  policy: EffectivePolicy,
  read: (name: string) => TestDocument,
  today: string,
): string[] {
  if (test.invoice === undefined) return [];
  try {
    const invoice = document(read, test.invoice, ['Invoice', 'CreditNote']);
    const order = test.order === undefined ? undefined : document(read, test.order, ['PurchaseOrder']);
    const receipts = (test.receipts ?? []).map((name) => document(read, name, ['GoodsReceipt']).canonical as never);
    const { exceptions } = detect(
      {
        invoice: invoice.canonical as never,
        documentId: test.invoice,
        problems: [...invoice.problems],
        supplier: known(invoice.canonical as CanonicalInvoice),
        orders: order ? [{ order: order.canonical as never, status: 'open', progress: {} }] : [],
        receipts,
        candidates: [],
        today,
      },
      detectionPolicy(policy),
    );
    const found = [...new Set(exceptions.map(({ code }) => code))].sort();
    const wanted = [...new Set(test.exceptions)].sort();
    if (found.join() === wanted.join()) return [];
    return [`the invoice meets ${found.join(', ') || 'no exception'}, not ${wanted.join(', ') || 'none'}`];
  } catch (error) {
    return [(error as Error).message];
  }
}

function document(read: (name: string) => TestDocument, name: string, kinds: readonly CanonicalDocument['kind'][]) {
  const found = read(name);
  if (!kinds.includes(found.canonical.kind)) throw new RangeError(`${name} is a ${found.canonical.kind}`);
  return found;
}

// A test is about policy: its supplier is one that the master data know, at the account that he names.
const known = ({ supplier, payment }: CanonicalInvoice) => ({
  id: 'tested',
  status: 'active' as const,
  name: supplier.name,
  taxId: supplier.taxId,
  verifiedIbans: payment?.iban ? [{ iban: payment.iban, verifiedAt: '2000-01-01' }] : [],
});
