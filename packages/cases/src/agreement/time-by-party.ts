import type { OpenTime } from '@clearhold/kernel/calendar';
import type { CaseState } from '../lifecycle/transitions.ts';
import { PARTIES, type Party } from './terms.ts';

/** Business minutes by whose time they were. */
export type TimeByParty = Readonly<Record<Party, number>>;

/** A case's state from an instant on, epoch milliseconds. */
export interface StateChange {
  readonly at: number;
  readonly to: CaseState;
}

// Where nothing is waited for, the service itself works on the case.
const WHOSE: Partial<Record<CaseState, Party>> = {
  new: 'service',
  open: 'service',
  waitingInternal: 'client',
  waitingSupplier: 'supplier',
  waitingErp: 'erp',
};

export const NO_TIME: TimeByParty = { service: 0, client: 0, supplier: 0, erp: 0 };

/**
 * Whose the business minutes from one instant to another were, by the states that the case was in; `otherwise` has what
 * no state speaks for. Changes are in their order. Each part is rounded down to whole minutes.
 */
export function timeByParty(
  clock: OpenTime,
  { from, until }: { from: number; until: number },
  changes: readonly StateChange[],
  otherwise: Party = 'service',
): TimeByParty {
  const open: Record<Party, number> = { ...NO_TIME };
  let whose: Party = otherwise;
  let since = from;
  for (const { at, to } of changes) {
    const next = Math.min(Math.max(at, since), until);
    open[whose] += clock.between(since, next);
    whose = WHOSE[to] ?? otherwise;
    since = next;
  }
  open[whose] += clock.between(since, until);
  return Object.fromEntries(PARTIES.map((party) => [party, Math.floor(open[party] / 60_000)])) as TimeByParty;
}

/** With whom most of the time lay; among equals it is the service's. */
export function causeOf(time: TimeByParty): Party {
  return PARTIES.reduce((most, party) => (time[party] > time[most] ? party : most));
}
