import type { CanonicalInvoice } from '@clearhold/documents';
import type { Decimal } from '@clearhold/kernel';
import type { AppliedTolerance, DetectedException, Exposure } from './detection.ts';
import type { Facts } from './facts.ts';
import { judgeLine, type LineJudgement } from './judgement/judge-line.ts';
import type { LineMatch } from './matching/match-lines.ts';
import { currencyOf, documentAmount, risk, roundMinor } from './numbers.ts';
import type { DetectionPolicy } from './policy.ts';
import { typeOf } from './taxonomy/taxonomy.ts';

export interface JudgedLine {
  match: LineMatch;
  judgement: LineJudgement;
}

/** What every detector sees: the facts, the policy, and the lines matched and judged once. */
export interface DetectionContext {
  facts: Facts;
  invoice: CanonicalInvoice;
  policy: DetectionPolicy;
  currency: string;
  /** What the document asks for in all. */
  amount: Decimal;
  lines: JudgedLine[];
}

/** A detector finds one exception type. It never throws, whatever the facts hold. */
export type Detector = (context: DetectionContext) => DetectedException[];

/** Judges the matched lines. */
export function openContext(facts: Facts, policy: DetectionPolicy, matches: readonly LineMatch[]): DetectionContext {
  const { invoice } = facts;
  const lines = matches.map((match) => ({ match, judgement: judgeLine(match, policy, invoice.currency) }));
  return {
    facts,
    invoice,
    policy,
    currency: currencyOf(invoice.currency),
    amount: roundMinor(documentAmount(invoice), currencyOf(invoice.currency)),
    lines,
  };
}

interface Finding {
  line?: string;
  summary: string;
  amount: Decimal;
  exposure: Exposure;
  evidence: Record<string, unknown>;
  tolerance?: AppliedTolerance;
  causeKey: string;
}

/** An exception of a type, with the type's severity and the money in the invoice's currency. */
export function report(context: DetectionContext, code: string, finding: Finding): DetectedException {
  const { amount, ...rest } = finding;
  return { code, severity: typeOf(code).severityDefault, amountAtRisk: risk(amount, context.currency), ...rest };
}
