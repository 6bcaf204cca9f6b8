/** One person's approvals in a colleague's hands, from `startsAt` up to but not including `endsAt`. */
export interface Delegation {
  readonly id: string;
  /** Whose approvals they are. */
  readonly fromId: string;
  /** Who decides them meanwhile. */
  readonly toId: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** One person's way to act for another. */
export interface StandIn {
  /** For whom. */
  readonly forId: string;
  /** Everybody on the way, from the one whose approval it is to the last before the one who acts. */
  readonly chain: readonly string[];
}

/** The delegations in force at an instant. */
export const inForce = <D extends Delegation>(delegations: readonly D[], at: Date): D[] =>
  delegations.filter(({ startsAt, endsAt }) => startsAt <= at && at < endsAt);

/**
 * For whom a person may act at an instant, nearest first: by one delegation, or by several in a row, at most `chainLimit`.
 * A way that comes back to somebody on it is none.
 */
export function standInsOf(
  personId: string,
  delegations: readonly Delegation[],
  at: Date,
  chainLimit: number,
): StandIn[] {
  const now = inForce(delegations, at);
  const found: StandIn[] = [];
  let ends: string[][] = [[personId]];
  for (let length = 1; length <= chainLimit; length++) {
    ends = ends.flatMap((way) =>
      now.flatMap(({ fromId, toId }) => (toId === way[0] && !way.includes(fromId) ? [[fromId, ...way]] : [])),
    );
    for (const way of ends) found.push({ forId: way[0]!, chain: way.slice(0, -1) });
  }
  return found;
}
