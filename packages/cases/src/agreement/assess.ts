import { type DecimalText, decimal, type Money, money, ZERO } from '@clearhold/kernel';
import type { AgreementTerms, CreditStep, Objective, Party } from './terms.ts';
import { PARTIES } from './terms.ts';
import { NO_TIME, type TimeByParty } from './time-by-party.ts';

/** Something that was late, and whose time it was. */
export interface Late {
  readonly cause: Party;
  readonly time: TimeByParty;
}

/** How one promise was kept. */
export interface ObjectiveResult extends Objective {
  /** What fell due. */
  readonly measured: number;
  readonly met: number;
  /** Late ones that the agreement excuses. */
  readonly excused: number;
  /** Met of what counts, percent with two digits; null where nothing counts. */
  readonly reachedPercent: DecimalText | null;
  /** Null where nothing counts. */
  readonly kept: boolean | null;
  /** Late ones by where they lay. */
  readonly late: Readonly<Record<Party, number>>;
  /** Business minutes of the late ones, by whose they were. */
  readonly time: TimeByParty;
  /** Percent of the fee given back for this promise. */
  readonly creditPercent: DecimalText;
}

/** How an agreement was kept, and what is given back. */
export interface Assessment {
  readonly objectives: readonly ObjectiveResult[];
  readonly creditPercent: DecimalText;
  readonly credit: Money;
}

/** Judges one promise by how many were met and which were late. Comparisons are exact; only what is shown is rounded. */
export function assessObjective(
  objective: Objective,
  terms: Pick<AgreementTerms, 'excused' | 'credits'>,
  { met, late }: { met: number; late: readonly Late[] },
): ObjectiveResult {
  const causes: Record<Party, number> = { service: 0, client: 0, supplier: 0, erp: 0 };
  const time: Record<Party, number> = { ...NO_TIME };
  for (const one of late) {
    causes[one.cause] += 1;
    for (const party of PARTIES) time[party] += one.time[party];
  }
  const excused = terms.excused.reduce((sum, party) => sum + causes[party], 0);
  const measured = met + late.length;
  const counted = BigInt(measured - excused);
  const given = { ...objective, measured, met, excused, late: causes, time };
  if (counted === 0n) return { ...given, reachedPercent: null, kept: null, creditPercent: '0' };
  const reaches = (percent: DecimalText) =>
    decimal(BigInt(met))
      .times('100')
      .gte(decimal(percent).times(`${counted}`));
  const kept = reaches(objective.targetPercent);
  const reached = decimal(BigInt(met)).times('100').div(`${counted}`);
  const creditPercent = kept ? '0' : creditOf(terms.credits, reaches);
  // A promise that was missed by a hair must not read as kept.
  return { ...given, reachedPercent: reached.toDecimalPlaces(2, kept ? 4 : 1).toFixed(2), kept, creditPercent };
}

/** The month as a whole: credits of all promises together, up to the limit. */
export function assess(terms: AgreementTerms, objectives: readonly ObjectiveResult[]): Assessment {
  const wanted = objectives.reduce((sum, { creditPercent }) => sum.plus(creditPercent), ZERO);
  const limit = decimal(terms.creditLimitPercent);
  const percent = wanted.gt(limit) ? limit : wanted;
  const credit = money(decimal(terms.fee.amount).times(percent).div('100'), terms.fee.currency);
  return { objectives, creditPercent: percent.toString(), credit };
}

function creditOf(steps: readonly CreditStep[], reaches: (percent: DecimalText) => boolean): DecimalText {
  const due = steps.filter(({ below }) => !reaches(below)).map(({ percent }) => decimal(percent));
  return due.reduce((most, percent) => (percent.gt(most) ? percent : most), ZERO).toString();
}
