import { type Assessment, OBJECTIVES, type ObjectiveKind, type Party } from '@clearhold/cases';
import { addMoney, type Money, money } from '@clearhold/kernel';
import type { AgreementRow, Breach, Correction, ServiceMonth } from './service-month.ts';

const screaming = (name: string) => name.replace(/[A-Z]/g, '_$&').toUpperCase();
const camel = (name: string) => name.toLowerCase().replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());

/** As the API names it: CASE_RESOLVED. */
export const kindName = (kind: ObjectiveKind): string => screaming(kind);
export const kindOf = (name: string): ObjectiveKind => camel(name) as ObjectiveKind;
export const partyOf = (name: string): Party => camel(name) as Party;

const promiseView = (one: { kind: ObjectiveKind; withinHours?: number }) => ({
  ...{ kind: kindName(one.kind), title: OBJECTIVES[one.kind].title, withinHours: one.withinHours ?? null },
});

/** A version as the schema shows it. */
export function agreementView({ version, fromMonth: from, terms, setBy, setAt, reason }: AgreementRow) {
  return {
    ...{ version, from, setBy, setAt, reason, ended: terms === null, fee: terms?.fee ?? null },
    objectives: (terms?.objectives ?? []).map((one) => ({ ...one, ...promiseView(one) })),
    credits: terms?.credits ?? [],
    creditLimitPercent: terms?.creditLimitPercent ?? null,
    excused: (terms?.excused ?? []).map(screaming),
  };
}

const resultsView = (result: Assessment | null) =>
  (result?.objectives ?? []).map((one) => ({ ...one, ...promiseView(one), minutes: one.time }));

/** A month with what was put right about it. */
export function monthView(month: ServiceMonth, corrections: readonly Correction[]) {
  const own = corrections.filter((one) => one.month === month.month);
  const amounts = own.map(({ credit, currency }) => money(credit, currency));
  return {
    ...month,
    objectives: resultsView(month.result),
    creditPercent: month.result?.creditPercent ?? null,
    credit: month.result?.credit ?? null,
    creditDue: month.result ? together(month.result.credit, amounts) : null,
    corrections: own.map((one, index) => ({ ...one, credit: amounts[index] })),
  };
}

const together = (credit: Money, corrections: readonly Money[]): Money => addMoney(credit, ...corrections);

export const breachView = (breach: Breach & { id: string }) => ({
  ...breach,
  kind: kindName(breach.kind),
  cause: screaming(breach.cause),
});
