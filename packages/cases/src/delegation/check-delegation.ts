import type { Refusal } from '@clearhold/kernel';
import type { Delegation } from './delegation.ts';

/** What policy allows of delegations. */
export interface DelegationLimits {
  /** How many delegations may follow one another, 1 to 5. */
  readonly chainLimit: number;
  /** The longest window, in days. */
  readonly maxDays: number;
}

const DAY = 86_400_000;
const refusal = (code: string, message: string, path: string, hint?: string): Refusal => ({
  code,
  message,
  path: `input.${path}`,
  ...(hint ? { hint } : {}),
});

/**
 * Why a delegation may not be added to those that stand (not revoked, not over); null where it may. `nameOf` gives a
 * person's name. Refusals: DELEGATE_SELF, WINDOW_INVALID, WINDOW_TOO_LONG, DELEGATED_ALREADY, DELEGATION_CYCLE and
 * DELEGATION_CHAIN_TOO_LONG, the last two with the way in words.
 */
export function checkDelegation(
  wanted: Delegation,
  standing: readonly Delegation[],
  limits: DelegationLimits,
  now: Date,
  nameOf: (personId: string) => string,
): Refusal | null {
  if (wanted.fromId === wanted.toId)
    return refusal('DELEGATE_SELF', 'Nobody can stand in for himself.', 'toId', 'Choose a colleague.');
  const fault = windowFault(wanted, limits, now);
  if (fault) return fault;
  const other = standing.find((one) => one.fromId === wanted.fromId && meet([one, wanted]));
  if (other) {
    const message = `The approvals of ${nameOf(other.fromId)} are with ${nameOf(other.toId)} for a part of this time already.`;
    return refusal('DELEGATED_ALREADY', message, 'startsAt', 'End that one first, or choose another time.');
  }
  return chainFault(wanted, standing, limits, nameOf);
}

function windowFault({ startsAt, endsAt }: Delegation, { maxDays }: DelegationLimits, now: Date): Refusal | null {
  if (!(endsAt > startsAt) || endsAt <= now)
    return refusal('WINDOW_INVALID', 'It must end after it begins, and not before now.', 'endsAt');
  if (endsAt.getTime() - startsAt.getTime() <= maxDays * DAY) return null;
  const hint = 'Choose an earlier end; it can be set again after that.';
  return refusal('WINDOW_TOO_LONG', `Here approvals can be handed on for ${maxDays} days at most.`, 'endsAt', hint);
}

function chainFault(
  wanted: Delegation,
  standing: readonly Delegation[],
  { chainLimit }: DelegationLimits,
  nameOf: (personId: string) => string,
): Refusal | null {
  const words = (way: readonly Delegation[]) =>
    [way[0]!.fromId, ...way.map(({ toId }) => toId)].map(nameOf).join(' → ');
  const ways = waysThrough(wanted, standing, chainLimit);
  const circle = ways.find((way) => way[0]!.fromId === way.at(-1)!.toId);
  if (circle) {
    const message = `The approvals would come back to where they began: ${words(circle)}.`;
    return refusal('DELEGATION_CYCLE', message, 'toId', 'Choose somebody who is not on this way.');
  }
  const long = ways.find((way) => way.length > chainLimit);
  if (!long) return null;
  const most = chainLimit === 1 ? 'once' : `${chainLimit} times`;
  const message = `Here approvals may be handed on ${most} in a row; this would be ${long.length}: ${words(long)}.`;
  return refusal('DELEGATION_CHAIN_TOO_LONG', message, 'toId', 'Choose somebody who is there himself.');
}

/** Every way of one hand to the next that goes through `wanted` within one common time; longer ones are not followed. */
function waysThrough(wanted: Delegation, standing: readonly Delegation[], chainLimit: number): Delegation[][] {
  const all: Delegation[][] = [];
  let open: Delegation[][] = [[wanted]];
  while (open.length > 0) {
    all.push(...open);
    open = open
      .filter((way) => way.length <= chainLimit && way[0]!.fromId !== way.at(-1)!.toId)
      .flatMap((way) => [
        ...standing.filter((one) => one.fromId === way.at(-1)!.toId).map((one) => [...way, one]),
        ...standing.filter((one) => one.toId === way[0]!.fromId).map((one) => [one, ...way]),
      ])
      .filter((way) => meet(way) && new Set(way).size === way.length);
  }
  return all;
}

/** True where all of them are in force at some instant. */
function meet(delegations: readonly Delegation[]): boolean {
  const begin = Math.max(...delegations.map(({ startsAt }) => startsAt.getTime()));
  const end = Math.min(...delegations.map(({ endsAt }) => endsAt.getTime()));
  return begin < end;
}
