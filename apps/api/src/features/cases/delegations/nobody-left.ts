import { decideAuthority, decideAuthorityFor, mayAct } from '@clearhold/cases';
import { type DecidingPerson, type Standing, waysOf } from '../../delegations/index.ts';
import type { Matter } from '../acting.ts';
import { approverOf } from '../decide-as.ts';
import type { CaseRow } from '../engine/case-row.ts';

/**
 * Why delegations leave nobody to decide an approval, in words; undefined where somebody can. Whoever has handed his
 * approvals on is out. An approval that nobody could decide without delegations either is not theirs.
 */
export function nobodyLeft(
  row: CaseRow,
  stepId: string,
  matter: Matter,
  standing: Standing,
  at: Date,
): string | undefined {
  const people = [...standing.people.values()];
  const out = new Set(standing.active.map(({ fromId }) => fromId));
  const able = people.filter((one) => mayDecide(row, stepId, matter, one));
  if (able.length === 0 || able.some(({ id }) => !out.has(id))) return undefined;
  const there = people.filter(({ id }) => !out.has(id));
  if (there.some((one) => waysOf(one.id, standing, at).some((way) => mayDecide(row, stepId, matter, one, way))))
    return undefined;
  return `Nobody is left to decide: ${able.slice(0, 3).map(wordsOn(standing, matter)).join('; ')}.`;
}

/** Whether somebody could decide an approval, for himself or by the way that is given. */
export function mayDecide(
  row: CaseRow,
  stepId: string,
  { playbook, facts, request }: Matter,
  person: DecidingPerson,
  way: readonly DecidingPerson[] = [],
): boolean {
  const approver = approverOf(person, row);
  const chain = way.map((one) => approverOf(one, row));
  const actor = chain.length ? { ...approver, onBehalfOf: chain } : approver;
  if (!mayAct(playbook, row.playbook_state, stepId, actor, facts).ok) return false;
  return chain.length
    ? decideAuthorityFor({ ...request, approver }, chain).ok
    : decideAuthority({ ...request, approver }).ok;
}

function wordsOn(standing: Standing, { request }: Matter) {
  const out = new Set(standing.active.map(({ fromId }) => fromId));
  return ({ id, name }: DecidingPerson): string => {
    const theirs = standing.active.filter(({ fromId }) => fromId === id);
    if (theirs.length > 1) return `${name} is out, and two colleagues have the approvals`;
    const { toId, toName } = theirs[0]!;
    if (request.preparers.includes(toId)) return `${name} is out, and ${toName}, who stands in, prepared it`;
    if (out.has(toId)) return `${name} is out, and so is ${toName}, who stands in`;
    return `${name} is out, and ${toName}, who stands in, may not approve it`;
  };
}
