/** One act by which somebody gave an account, a role or a way in to somebody: who, to whom, when. */
export interface Given {
  readonly by: string;
  readonly to: string;
  readonly at: Date;
  /** Whether it made or opened the account itself, so that whoever gave it could have come in by it. */
  readonly isAccount: boolean;
}

export type Bond = 'after' | 'asker' | 'second' | 'same';

/**
 * Why one person's yes may be the same human's as the request: his account or role came after the request, or from who asked,
 * or the asker's came from him, through as many hands as it likes; or both accounts were opened by the same third. Undefined
 * where `given` speaks of no such bond. `given` holds what was given of late, and nothing else.
 */
export function bondOf(
  second: string,
  askers: readonly string[],
  askedAt: Date,
  given: readonly Given[],
): Bond | undefined {
  if (given.some(({ to, at }) => to === second && at >= askedAt)) return 'after';
  const near = nearBondOf(second, askers, given);
  if (near) return near;
  const openedBy = (id: string) => given.filter(({ to, isAccount }) => isAccount && to === id).map(({ by }) => by);
  const openers = new Set(askers.flatMap(openedBy));
  return openedBy(second).some((id) => openers.has(id)) ? 'same' : undefined;
}

/** The bond of what one of them gave the other, through as many hands as it likes; what a third gave either is none. */
export function nearBondOf(
  second: string,
  askers: readonly string[],
  given: readonly Given[],
): 'asker' | 'second' | undefined {
  if (below(askers, given).has(second)) return 'asker';
  const ofSecond = below([second], given);
  return askers.some((id) => ofSecond.has(id)) ? 'second' : undefined;
}

/** Everybody to whom these gave something, and to whom those gave something in turn; they themselves too. */
function below(from: readonly string[], given: readonly Given[]): Set<string> {
  const takers = new Map<string, string[]>();
  for (const { by, to } of given) takers.set(by, [...(takers.get(by) ?? []), to]);
  const found = new Set(from);
  for (const id of found) for (const to of takers.get(id) ?? []) found.add(to);
  return found;
}
