import { formatMoney } from '@clearhold/cases';
import type { DecidingPerson, Standing } from '../../delegations/index.ts';
import type { Matter } from '../acting.ts';
import type { CaseRow } from '../engine/case-row.ts';
import { DELEGATION_CONFLICT, NO_ROUTE, SOD_CONFLICT } from '../engine/own-codes.ts';
import { mayDecide, nobodyLeft } from './nobody-left.ts';

/** A code of the approvals family, with its reason in words. */
export interface Stuck {
  readonly code: string;
  readonly text: string;
}

/** Why nobody can decide an approval; undefined where somebody can. */
export function whyStuck(
  row: CaseRow,
  stepId: string,
  matter: Matter,
  standing: Standing,
  at: Date,
): Stuck | undefined {
  const people = [...standing.people.values()];
  if (people.some((one) => mayDecide(row, stepId, matter, one))) {
    const text = nobodyLeft(row, stepId, matter, standing, at);
    return text === undefined ? undefined : { code: DELEGATION_CONFLICT, text };
  }
  const barred = people.filter((one) => mayDecide(row, stepId, matter, strangerLike(one)));
  if (barred.length > 0) return { code: SOD_CONFLICT, text: barredWords(barred, matter) };
  const { amount, unitId } = matter.request;
  const where = unitId ? ' in this business unit' : '';
  return { code: NO_ROUTE, text: `Nobody has the authority to approve ${formatMoney(amount)}${where}` };
}

/** Somebody with the same roles whom nothing on this case bars. */
const strangerLike = (person: DecidingPerson): DecidingPerson => ({
  ...person,
  id: '00000000-0000-0000-0000-000000000000',
});

function barredWords(people: readonly DecidingPerson[], { request }: Matter): string {
  const did = ({ id }: DecidingPerson) => {
    if (request.preparers.includes(id)) return 'prepared it';
    return request.requestedBy === id ? 'asked for it' : 'approved it already';
  };
  const named = people.slice(0, 3).map((one) => `${one.name} ${did(one)}`);
  const more = people.length > 3 ? `; and ${people.length - 3} more` : '';
  return `Nobody else may approve it: ${named.join('; ')}${more}`;
}
