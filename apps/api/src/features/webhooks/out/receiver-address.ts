import { isIP } from 'node:net';
import type { Config } from '../../../platform/config/config.ts';
import { isInside, listOf } from '../../../platform/http/inside.ts';
import { no, type Refused } from '../refused.ts';

const LONGEST = 1_000;
const fault = (code: string, message: string, hint: string): Refused =>
  no('Invalid', { code, message, hint, path: 'input.url' });

/** What stands against an address that events are to go to. A name is judged again by where it leads, at each call. */
export function addressFault(text: string, { vars }: Config): Refused | undefined {
  const isHttpOpen = vars.CLEARHOLD_PUBLIC_SCHEME === 'http';
  const url = URL.canParse(text) && text.length <= LONGEST ? new URL(text) : undefined;
  if (url?.protocol !== 'https:' && !(isHttpOpen && url?.protocol === 'http:'))
    return fault('URL_INVALID', 'This is no address that events can go to.', 'Such as https://example.com/events.');
  if (url.username || url.password || url.hash)
    return fault('URL_INVALID', 'The address has a sign-in or a fragment in it.', 'Leave it out: events are signed.');
  const bare = url.hostname.replace(/^\[|\]$/g, '');
  const open = vars.CLEARHOLD_WEBHOOK_NETWORKS ? listOf(vars.CLEARHOLD_WEBHOOK_NETWORKS) : undefined;
  const isClosed = isIP(bare) && isInside(bare, isHttpOpen) && !open?.check(bare, isIP(bare) === 6 ? 'ipv6' : 'ipv4');
  if (!isClosed) return undefined;
  const words = 'The address is not a public one.';
  return fault('URL_INSIDE', words, 'Whoever runs the service can open a network of its own for webhooks.');
}
