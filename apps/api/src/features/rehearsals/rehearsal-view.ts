import type { PartSummary, RehearsalRow } from './rehearsal-row.ts';
import { addUp, effectsOf, type Figures, moneyOf, NO_UNIT } from './tally.ts';

const unitsOf = ({ figures }: PartSummary): [string, Figures][] => Object.entries(figures.units ?? {});
const totalOf = (parts: readonly PartSummary[]): Figures =>
  addUp(parts.flatMap((part) => unitsOf(part).map(([, one]) => one)));

/** A rehearsal with its parts as the schema shows it. */
export function rehearsalView(row: RehearsalRow, parts: readonly PartSummary[]) {
  const state = stateOf(row, parts);
  const ends = parts.flatMap(({ endedAt }) => (endedAt ? [endedAt.getTime()] : []));
  return {
    ...row,
    __typename: 'Rehearsal',
    from: row.fromAt,
    until: row.untilAt,
    state,
    endedAt:
      state === 'CANCELLED' ? row.cancelledAt : state === 'DONE' && ends.length ? new Date(Math.max(...ends)) : null,
    figures: figuresView(totalOf(parts), parts, row.tenants === null || row.tenants > parts.length),
    parts: parts.map((part) => ({
      ...part,
      state: part.state.toUpperCase(),
      figures: figuresView(totalOf([part]), [part], false),
      units: unitsOf(part).map(([unitId, figures]) => ({
        unitId: unitId === NO_UNIT ? null : unitId,
        figures: { ...figuresView(figures, [], false), invoices: figures.invoices, done: figures.invoices },
      })),
    })),
  };
}

function stateOf({ cancelledAt, tenants }: RehearsalRow, parts: readonly PartSummary[]) {
  if (cancelledAt) return 'CANCELLED';
  return tenants !== null && parts.length >= tenants && parts.every(({ state }) => state !== 'running')
    ? 'DONE'
    : 'RUNNING';
}

function figuresView(figures: Figures, parts: readonly PartSummary[], counting: boolean) {
  const { stoppedBefore, stoppedAfter, casesBefore, casesAfter, atRiskBefore, atRiskAfter } = figures;
  const sum = (pick: (part: PartSummary) => number) => parts.reduce((all, part) => all + pick(part), 0);
  return {
    ...{ stoppedBefore, stoppedAfter, casesBefore, casesAfter },
    invoices: counting || parts.some(({ total }) => total === null) ? null : sum(({ total }) => total!),
    done: sum(({ done }) => done),
    leftOut: sum((part) => part.figures.leftOut ?? 0),
    atRiskBefore: moneyOf(atRiskBefore),
    atRiskAfter: moneyOf(atRiskAfter),
    effects: effectsOf(figures),
  };
}
