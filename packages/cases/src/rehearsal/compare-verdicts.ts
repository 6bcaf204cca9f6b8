import { type DetectedException, exceptionKey, groupIntoCases } from '@clearhold/exceptions';
import type { DecimalText } from '@clearhold/kernel';
import { type ApprovalTier, authorityFor } from '@clearhold/policy';
import type { NamedWay } from '../playbook/way-of.ts';
import { slaFor } from '../service-levels/service-level.ts';

/** What one policy makes of one invoice. */
export interface PolicyVerdict {
  readonly exceptions: readonly DetectedException[];
  /** The effective `sla.hours`. */
  readonly slaHours: Readonly<Record<string, number>>;
  /** The effective `approval.thresholds`. */
  readonly thresholds: readonly ApprovalTier[];
  /** The steps that a case of these codes takes. */
  readonly wayOf: (codes: readonly string[]) => NamedWay;
}

/**
 * An exception `opens`, `vanishes` or has other money; a case needs another `approver` has another time, `due`,
 * or takes other `steps`.
 */
export type RehearsalEffect = 'opens' | 'vanishes' | 'changes' | 'approver' | 'due' | 'steps';

/** One thing that the second policy makes different. `was` and `becomes` are words: an amount, who approves, hours. */
export interface VerdictDifference {
  readonly effect: RehearsalEffect;
  /** Of the exception, or the one that names the case. */
  readonly code: string;
  readonly line: string | null;
  /** At risk under the policy that holds it; under the second where both do. */
  readonly amountAtRisk: DecimalText;
  readonly currency: string;
  readonly was: string | null;
  readonly becomes: string | null;
}

/** Compares two policies' verdicts on one invoice: exceptions by identity, cases by cause. `amount` is the invoice's. */
export function compareVerdicts(
  before: PolicyVerdict,
  after: PolicyVerdict,
  amount?: DecimalText,
): VerdictDifference[] {
  return [...comparedExceptions(before.exceptions, after.exceptions), ...comparedCases(before, after, amount)];
}

function comparedExceptions(before: readonly DetectedException[], after: readonly DetectedException[]) {
  const known = new Map(before.map((one) => [exceptionKey(one), one]));
  const differences: VerdictDifference[] = [];
  for (const one of after) {
    const old = known.get(exceptionKey(one));
    known.delete(exceptionKey(one));
    if (!old) differences.push(ofException('opens', one, null, one.amountAtRisk.amount));
    else if (old.amountAtRisk.amount !== one.amountAtRisk.amount)
      differences.push(ofException('changes', one, old.amountAtRisk.amount, one.amountAtRisk.amount));
  }
  for (const gone of known.values()) differences.push(ofException('vanishes', gone, gone.amountAtRisk.amount, null));
  return differences;
}

function comparedCases(before: PolicyVerdict, after: PolicyVerdict, amount?: DecimalText): VerdictDifference[] {
  if (before.exceptions.length === 0 || after.exceptions.length === 0) return [];
  const old = new Map(groupIntoCases(before.exceptions).map((one) => [one.causeKey, one]));
  return groupIntoCases(after.exceptions).flatMap((now) => {
    const was = old.get(now.causeKey);
    if (!was) return [];
    const { primaryCode: code, amountAtRisk, currency } = now;
    const one = (effect: RehearsalEffect, from: string, to: string): VerdictDifference[] =>
      from === to ? [] : [{ effect, code, line: null, amountAtRisk, currency, was: from, becomes: to }];
    return [
      ...one(
        'approver',
        approversOf(before, amount ?? was.amountAtRisk, currency),
        approversOf(after, amount ?? amountAtRisk, currency),
      ),
      ...one('due', hoursOf(before, was.codes), hoursOf(after, now.codes)),
      ...one('steps', ...stepsOf(before.wayOf(was.codes), after.wayOf(now.codes))),
    ];
  });
}

function approversOf({ thresholds }: PolicyVerdict, amount: DecimalText, currency: string): string {
  const row = authorityFor(thresholds, { amount, currency });
  if (!row) return 'nobody';
  const role = row.own ?? row.role;
  return row.approvers === 1 ? role : `${row.approvers} × ${role}`;
}

function stepsOf(was: NamedWay, becomes: NamedWay): [string, string] {
  const isSame = was.text === becomes.text;
  const name = !isSame && was.name === becomes.name ? `${becomes.name}, with other steps` : becomes.name;
  return [was.name, isSame ? was.name : name];
}

function hoursOf({ slaHours }: PolicyVerdict, codes: readonly string[]): string {
  const minutes = slaFor(codes, slaHours);
  return minutes === null ? 'no time set' : `${minutes / 60} h`;
}

const ofException = (
  effect: RehearsalEffect,
  { code, line, amountAtRisk }: DetectedException,
  was: string | null,
  becomes: string | null,
): VerdictDifference => ({
  effect,
  code,
  line: line ?? null,
  amountAtRisk: amountAtRisk.amount,
  currency: amountAtRisk.currency,
  was,
  becomes,
});
