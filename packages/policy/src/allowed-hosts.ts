import type { Order } from './strictness.ts';

/** Any host whatever. */
export const ANY_HOST = '*';

/**
 * Whether a host is among those that are allowed: `example.com` is that host alone, `*.example.com` every host below it
 * (not it itself), `*` any. Case does not matter.
 */
export const isAllowedHost = (host: string, allowed: readonly string[]): boolean =>
  allowed.some((one) => includes(one.toLowerCase(), host.toLowerCase()));

/** Whether all that one entry allows another allows too. */
function includes(wide: string, narrow: string): boolean {
  if (wide === ANY_HOST || wide === narrow) return true;
  return wide.startsWith('*.') && narrow !== ANY_HOST && narrow.replace(/^\*/, '').endsWith(wide.slice(1));
}

const within = (some: readonly string[], limit: readonly string[]): string[] =>
  some.filter((one) => limit.some((wide) => includes(wide, one)));

/** Lists of allowed hosts, where reaching fewer is stricter; tightened to both, what either list allows of the other stays. */
export const HOSTS: Order = {
  bound: 'ceiling',
  compare(a, b) {
    const [left, right] = [a as string[], b as string[]];
    const isInside = within(left, right).length === left.length;
    const isAround = within(right, left).length === right.length;
    return isInside ? (isAround ? 'same' : 'stricter') : isAround ? 'looser' : 'other';
  },
  clamp: (wanted, limit) => [
    ...new Set([...within(wanted as string[], limit as string[]), ...within(limit as string[], wanted as string[])]),
  ],
};
