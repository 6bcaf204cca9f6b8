import { type PolicyVerdict, type RehearsalEffect, type VerdictDifference } from '@clearhold/cases';
import { amountAtRisk, groupIntoCases, TAXONOMY_BY_CODE } from '@clearhold/exceptions';
import { decimal, type Money, money } from '@clearhold/kernel';

type Amounts = Record<string, string>;

/** Figures of a part of the invoices; amounts by currency as decimal text. */
export interface Figures {
  invoices: number;
  stoppedBefore: number;
  stoppedAfter: number;
  casesBefore: number;
  casesAfter: number;
  atRiskBefore: Amounts;
  atRiskAfter: Amounts;
  /** By effect and code. */
  effects: Record<string, { count: number; atRisk: Amounts }>;
}

/** As they are kept with a part: by unit, `-` for what belongs to none. */
export interface PartFigures {
  leftOut?: number;
  units?: Record<string, Figures>;
}

export const NO_UNIT = '-';

export const noFigures = (): Figures => ({
  invoices: 0,
  stoppedBefore: 0,
  stoppedAfter: 0,
  casesBefore: 0,
  casesAfter: 0,
  atRiskBefore: {},
  atRiskAfter: {},
  effects: {},
});

/** Counts one invoice into its unit's figures. */
export function count(
  figures: Figures,
  before: PolicyVerdict,
  after: PolicyVerdict,
  differences: readonly VerdictDifference[],
): void {
  figures.invoices++;
  if (before.exceptions.length) {
    figures.stoppedBefore++;
    figures.casesBefore += groupIntoCases(before.exceptions).length;
    add(figures.atRiskBefore, amountAtRisk(before.exceptions));
  }
  if (after.exceptions.length) {
    figures.stoppedAfter++;
    figures.casesAfter += groupIntoCases(after.exceptions).length;
    add(figures.atRiskAfter, amountAtRisk(after.exceptions));
  }
  for (const { effect, code, amountAtRisk: amount, currency } of differences) {
    const key = `${effect} ${code}`;
    figures.effects[key] ??= { count: 0, atRisk: {} };
    figures.effects[key].count++;
    add(figures.effects[key].atRisk, { amount, currency });
  }
}

/** Adds figures of several units or tenants up. */
export function addUp(all: readonly Figures[]): Figures {
  const sum = noFigures();
  for (const one of all) {
    for (const key of ['invoices', 'stoppedBefore', 'stoppedAfter', 'casesBefore', 'casesAfter'] as const)
      sum[key] += one[key];
    addAll(sum.atRiskBefore, one.atRiskBefore);
    addAll(sum.atRiskAfter, one.atRiskAfter);
    for (const [key, { count, atRisk }] of Object.entries(one.effects)) {
      sum.effects[key] ??= { count: 0, atRisk: {} };
      sum.effects[key].count += count;
      addAll(sum.effects[key].atRisk, atRisk);
    }
  }
  return sum;
}

/** Effects with the most frequent first. */
export function effectsOf({ effects }: Figures) {
  return Object.entries(effects)
    .map(([key, { count, atRisk }]) => {
      const [effect, code] = key.split(' ') as [RehearsalEffect, string];
      const name = TAXONOMY_BY_CODE.get(code)?.name ?? code;
      return { effect: effect.toUpperCase(), code, name, count, atRisk: moneyOf(atRisk) };
    })
    .sort((a, b) => b.count - a.count || a.code.localeCompare(b.code));
}

export const moneyOf = (amounts: Amounts): Money[] =>
  Object.entries(amounts)
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([currency, amount]) => money(amount, currency));

function addAll(to: Amounts, from: Amounts): void {
  for (const [currency, amount] of Object.entries(from)) add(to, { amount, currency });
}

function add(to: Amounts, { amount, currency }: Money): void {
  to[currency] = to[currency] === undefined ? amount : decimal(to[currency]).plus(amount).toFixed();
}
