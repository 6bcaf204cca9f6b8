import bowser from 'bowser';
import type { Request } from 'express';

/** Who comes to a host, before anybody knows who it is. */
export interface Visitor {
  /** The whole address: for counting tries, never kept. */
  readonly address: string;
  /** What is kept of it: the network. */
  readonly network: string | null;
  /** The browser and its system in words. */
  readonly device: string;
  /** The session that it has already: whoever signs in anew leaves that one. */
  readonly before?: string;
}

export function visitorOf(request: Pick<Request, 'ip' | 'headers'>): Visitor {
  const address = request.ip ?? '';
  const before = /(?:^|;\s*)(?:__Host-)?session=([\w-]{43})(?:;|$)/.exec(request.headers.cookie ?? '')?.[1];
  return { address, network: networkOf(address), device: deviceWords(request.headers['user-agent']), before };
}

/** "Firefox on Windows", from what a browser says of itself; programs say what they like. */
export function deviceWords(userAgent: string | undefined): string {
  if (!userAgent) return 'Unknown device';
  const { browser, os } = bowser.parse(userAgent.slice(0, 500));
  const system = os.name === 'macOS' ? 'a Mac' : os.name;
  if (!browser.name) return system ? `A browser on ${system}` : 'Unknown device';
  return system ? `${browser.name} on ${system}` : browser.name;
}

/** The network of an address, too coarse for one household: 203.0.113.x, 2001:db8:1::x. Null where it is none. */
export function networkOf(address: string): string | null {
  const bare = address.replace(/^::ffff:(?=\d+\.)/i, '');
  if (/^\d+(\.\d+){3}$/.test(bare)) return `${bare.slice(0, bare.lastIndexOf('.'))}.x`;
  if (!/^[\da-f:]+$/i.test(bare) || !bare.includes(':')) return null;
  const [head = ''] = bare.split('::');
  return `${[...head.split(':'), '0', '0', '0']
    .map((part) => part || '0')
    .slice(0, 3)
    .join(':')}::x`;
}
