import { decimal } from '@clearhold/kernel';
import type { DetectedException } from '../detection.ts';
import type { Severity } from '../taxonomy/exception-type.ts';
import { baseTypeOf } from '../taxonomy/refined-code.ts';
import { amountAtRisk } from './amount-at-risk.ts';
import { type PlaybookKey, playbookFor } from './playbook-for.ts';

/** The work that one cause makes. */
export interface CaseDraft {
  causeKey: string;
  /** The code that names the case: the one with most money, then the gravest. */
  primaryCode: string;
  /** All codes, the primary one first. */
  codes: string[];
  severity: Severity;
  /** In words: `Billed 9.75, ordered 9.50 per unit, and 2 more lines`. */
  title: string;
  /** Decimal text; each line's money counted once. */
  amountAtRisk: string;
  currency: string;
  exceptions: DetectedException[];
  playbookKey: PlaybookKey;
}

const GRAVITY: Record<Severity, number> = { critical: 3, high: 2, medium: 1, low: 0 };

/** Puts exceptions of one document with the same cause together, cases with most money first. */
export function groupIntoCases(exceptions: readonly DetectedException[]): CaseDraft[] {
  const groups = new Map<string, DetectedException[]>();
  for (const exception of exceptions) {
    groups.set(exception.causeKey, [...(groups.get(exception.causeKey) ?? []), exception]);
  }
  const drafts = [...groups].map(([causeKey, group]) => draft(causeKey, group));
  return drafts.sort(
    (a, b) => decimal(b.amountAtRisk).comparedTo(decimal(a.amountAtRisk)) || gravityOf(b) - gravityOf(a),
  );
}

function draft(causeKey: string, group: DetectedException[]): CaseDraft {
  const codes = [...new Set(group.map(({ code }) => code))];
  const risks = new Map(
    codes.map((code) => [code, decimal(amountAtRisk(group.filter((one) => one.code === code)).amount)]),
  );
  codes.sort(
    (a, b) =>
      risks.get(b)!.comparedTo(risks.get(a)!) ||
      GRAVITY[baseTypeOf(b).severityDefault] - GRAVITY[baseTypeOf(a).severityDefault],
  );
  const primaryCode = codes[0]!;
  const primary = group.filter(({ code }) => code === primaryCode);
  const total = amountAtRisk(group);
  return {
    causeKey,
    primaryCode,
    codes,
    severity: group.reduce<Severity>((worst, one) => (gravityOf(one) > GRAVITY[worst] ? one.severity : worst), 'low'),
    title: titleOf(primary),
    amountAtRisk: total.amount,
    currency: total.currency,
    exceptions: group,
    playbookKey: playbookFor(primaryCode),
  };
}

function gravityOf({ severity }: { severity: Severity }): number {
  return GRAVITY[severity];
}

function titleOf(primary: DetectedException[]): string {
  const lines = new Set(primary.flatMap(({ line }) => line ?? [])).size;
  const alike = primary.every(({ summary }) => summary === primary[0]!.summary);
  const [largest] = [...primary].sort((a, b) =>
    decimal(b.amountAtRisk.amount).comparedTo(decimal(a.amountAtRisk.amount)),
  );
  if (lines <= 1) return largest!.summary;
  const others = lines === 2 ? '1 more line' : `${lines - 1} more lines`;
  return alike ? `${largest!.summary}, on ${lines} lines` : `${largest!.summary}, and ${others}`;
}
