import { type Ring, reachOf } from '../../policies/index.ts';

/** The ring after the last one reached, and all that it makes reached; none where it is the last, which is everybody. */
export function nextReach(
  rings: readonly Ring[],
  reached: readonly string[],
): { ring: Ring; reach: readonly Ring[]; isLast: boolean } {
  const at = rings.findIndex(({ key }) => key === reached.at(-1));
  // A ring that is there no more: its tenants are with the last.
  const ring = at < 0 ? rings.at(-1)! : (rings[at + 1] ?? rings.at(-1)!);
  const reach = reachOf(rings, ring.key);
  return reach === undefined || reach === 'all' ? { ring, reach: [], isLast: true } : { ring, reach, isLast: false };
}
