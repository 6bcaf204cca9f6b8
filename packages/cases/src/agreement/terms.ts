import { type DecimalText, decimal, isDecimalText, type Money, type Refusal } from '@clearhold/kernel';

/** Whose time passes: the service's, the client's people's, the supplier's, the ERP's. */
export const PARTIES = ['service', 'client', 'supplier', 'erp'] as const;
export type Party = (typeof PARTIES)[number];

/** What an agreement can promise. Where `hours` is true the promise names its business hours; a case brings its own deadline. */
export const OBJECTIVES = {
  caseResolved: { title: 'Cases resolved in time', hours: false },
  firstResponse: { title: 'First response', hours: true },
  writeBack: { title: 'Write-backs confirmed by the ERP', hours: true },
  intake: { title: 'Documents processed', hours: true },
} as const satisfies Record<string, { title: string; hours: boolean }>;
export type ObjectiveKind = keyof typeof OBJECTIVES;
export const OBJECTIVE_KINDS = Object.keys(OBJECTIVES) as readonly ObjectiveKind[];

export interface Objective {
  readonly kind: ObjectiveKind;
  /** Of a hundred, over 0 and up to 100. */
  readonly targetPercent: DecimalText;
  /** Whole business hours, 1 to 200; absent where the case brings its deadline. */
  readonly withinHours?: number;
}

/** Less than `below` percent reached gives `percent` of the month's fee back. */
export interface CreditStep {
  readonly below: DecimalText;
  readonly percent: DecimalText;
}

/** A service-level agreement's terms. */
export interface AgreementTerms {
  readonly objectives: readonly Objective[];
  /** For a month. */
  readonly fee: Money;
  readonly credits: readonly CreditStep[];
  /** The most that a month's credits together give back, percent of the fee. */
  readonly creditLimitPercent: DecimalText;
  /** Breaches that lie with one of these do not count against the promise. */
  readonly excused: readonly Party[];
}

const HOURS_MAX = 200;

/** What is wrong with terms, or nothing. Codes: OBJECTIVES_REQUIRED, OBJECTIVE_TWICE, BAD_PERCENT, BAD_HOURS, BAD_FEE, STEP_TWICE, CREDIT_FALLS,
 * CREDIT_ABOVE_TARGETS, OWN_FAULT. */
export function checkTerms(terms: AgreementTerms): Refusal | undefined {
  const { objectives, fee, credits, creditLimitPercent, excused } = terms;
  if (objectives.length === 0)
    return refusal('OBJECTIVES_REQUIRED', 'An agreement promises at least one thing.', 'objectives');
  if (new Set(objectives.map(({ kind }) => kind)).size < objectives.length)
    return refusal('OBJECTIVE_TWICE', 'Each promise stands once in an agreement.', 'objectives');
  for (const [index, objective] of objectives.entries()) {
    const wrong = checkObjective(objective, `objectives.${index}`);
    if (wrong) return wrong;
  }
  if (!isDecimalText(fee.amount) || decimal(fee.amount).isNegative())
    return refusal('BAD_FEE', 'The monthly fee is an amount of zero or more.', 'fee');
  const shares = [...credits.flatMap(({ below, percent }) => [below, percent]), creditLimitPercent];
  if (!shares.every(isPercent)) return refusal('BAD_PERCENT', 'Credits are over 0 and up to 100 percent.', 'credits');
  if (new Set(credits.map(({ below }) => decimal(below).toString())).size < credits.length)
    return refusal('STEP_TWICE', 'Two credits begin at the same percentage.', 'credits');
  const wrong = checkSteps(credits, objectives);
  if (wrong) return wrong;
  if (excused.includes('service'))
    return refusal('OWN_FAULT', 'What lies with the service itself is never excused.', 'excused');
  return undefined;
}

// Worse service never gives less back, and what is above every target never begins by itself.
function checkSteps(credits: readonly CreditStep[], objectives: readonly Objective[]): Refusal | undefined {
  const steps = credits.toSorted((one, other) => decimal(other.below).comparedTo(decimal(one.below)));
  const falls = steps.findIndex(({ percent }, index) => index > 0 && decimal(percent).lt(steps[index - 1]!.percent));
  if (falls > 0) {
    const [before, after] = [steps[falls - 1]!, steps[falls]!];
    const words = `Below ${after.below} % gives ${after.percent} % back, less than the ${before.percent} % from below ${before.below} %.`;
    return { ...refusal('CREDIT_FALLS', words, 'credits'), hint: 'Worse service gives as much back or more.' };
  }
  const above = steps.find(({ below }) => objectives.every(({ targetPercent }) => decimal(below).gt(targetPercent)));
  if (!above) return undefined;
  const words = `A credit below ${above.below} % begins above every target, where the promise is kept and nothing is given back.`;
  return { ...refusal('CREDIT_ABOVE_TARGETS', words, 'credits'), hint: 'Begin it at a target or below.' };
}

function checkObjective({ kind, targetPercent, withinHours }: Objective, path: string): Refusal | undefined {
  if (!isPercent(targetPercent))
    return refusal('BAD_PERCENT', 'A target is over 0 and up to 100 percent.', `${path}.targetPercent`);
  const named = withinHours !== undefined;
  if (named !== OBJECTIVES[kind].hours)
    return named
      ? refusal('BAD_HOURS', 'Cases have deadlines of their own; leave the hours out.', `${path}.withinHours`)
      : refusal('BAD_HOURS', `Say within how many business hours, 1 to ${HOURS_MAX}.`, `${path}.withinHours`);
  if (named && !(Number.isInteger(withinHours) && withinHours >= 1 && withinHours <= HOURS_MAX))
    return refusal('BAD_HOURS', `Say within how many business hours, 1 to ${HOURS_MAX}.`, `${path}.withinHours`);
  return undefined;
}

const isPercent = (text: DecimalText) => isDecimalText(text) && decimal(text).gt('0') && decimal(text).lte('100');
const refusal = (code: string, message: string, field: string): Refusal => ({ code, message, path: `input.${field}` });
