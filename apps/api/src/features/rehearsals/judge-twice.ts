import { isDeepStrictEqual } from 'node:util';
import { compareVerdicts, type PolicyVerdict, type VerdictDifference } from '@clearhold/cases';
import {
  type DetectedException,
  exceptionsOfSpotless,
  exceptionsUnder,
  type Facts,
  match,
  pursue,
} from '@clearhold/exceptions';
import type { Candidate, PastInvoice } from './past-invoices.ts';
import type { Rules } from './two-policies.ts';

/** One invoice under both policies. */
export interface JudgedTwice {
  readonly before: PolicyVerdict;
  readonly after: PolicyVerdict;
  readonly differences: readonly VerdictDifference[];
}

/** Judges by the facts that were kept; `found`: candidates looked up anew, where a policy looks further back. */
export function judgeTwice(
  invoice: PastInvoice,
  { before, after }: { before: Rules; after: Rules },
  found: readonly Candidate[] | undefined,
): JudgedTwice {
  const candidates = found ?? invoice.kept?.candidates ?? [];
  const exceptions = judgement(invoice, candidates);
  const first = { ...before, exceptions: exceptions(before) };
  const second = { ...after, exceptions: exceptions(after) };
  return { before: first, after: second, differences: compareVerdicts(first, second, invoice.payable) };
}

/** True where the change makes invoices worth a look on which nothing else can be doubtful. */
export function looksFurther({ before, after }: { before: Rules; after: Rules }): boolean {
  const [old, now] = [before.detection, after.detection];
  return (
    searchesFurtherBack({ before, after }) ||
    now.requiredFields.some((field) => !old.requiredFields.includes(field)) ||
    now.supplierFields.some((field) => !old.supplierFields.includes(field)) ||
    (now.coding.required && !old.coding.required) ||
    now.coding.blocked.some((account) => !old.coding.blocked.includes(account)) ||
    Object.entries(now.withholding).some(([name, rule]) => !isDeepStrictEqual(rule, old.withholding[name])) ||
    now.sample.percent !== old.sample.percent ||
    now.sample.fullAmount !== old.sample.fullAmount
  );
}

export function searchesFurtherBack({ before, after }: { before: Rules; after: Rules }): boolean {
  return after.detection.duplicates.lookbackDays > before.detection.duplicates.lookbackDays;
}

/** Matched once; duplicates are those within each policy's own look-back. */
function judgement(invoice: PastInvoice, candidates: readonly Candidate[]) {
  const { kept, canonical, documentId, sha256, problems } = invoice;
  const facts: Facts = {
    invoice: canonical,
    documentId,
    sha256,
    problems,
    supplier: kept
      ? kept.supplier
      : invoice.supplierId
        ? { id: invoice.supplierId, status: 'active', verifiedIbans: [], ...invoice.record }
        : undefined,
    accountKey: kept?.accountKey,
    dismissed: kept?.dismissed,
    sender: kept?.sender,
    orders: kept?.orders ?? [],
    receipts: kept?.receipts ?? [],
    today: kept?.today ?? invoice.createdAt.toISOString().slice(0, 10),
    candidates: [],
  };
  const matched = kept ? match(facts) : undefined;
  return ({ detection, taxonomy }: Rules): DetectedException[] => {
    const within = candidates.filter((one) => one.ageDays < detection.duplicates.lookbackDays);
    const known = { ...facts, candidates: within };
    const found = matched
      ? exceptionsUnder({ ...matched, facts: known }, detection)
      : exceptionsOfSpotless(known, detection);
    return pursue(found, taxonomy, known).exceptions;
  };
}
