import { lookup } from 'node:dns';
import { request as plain, type RequestOptions } from 'node:http';
import { request as sealed } from 'node:https';
import { type BlockList, isIP, type LookupFunction } from 'node:net';
import { isInside } from './inside.ts';

const LONGEST_MS = 8_000;
const LARGEST_BYTES = 1_000_000;
// What servers take in one line of a request, and in its head.
const LONGEST_LINE = 8_000;

/** A call that was not made, or not to its end; the message says why and names no address of the inside. */
export class OutwardRefusal extends Error {
  constructor(
    message: string,
    /** As of a name that does not exist, where nothing was sent. */
    readonly code?: 'ENOTFOUND',
  ) {
    super(message);
  }
}

/** How far a fetch may reach: the installation's own networks that are open to it, and its longest time in milliseconds. */
export interface Reach {
  readonly networks?: BlockList;
  readonly longestMs?: number;
}

export interface Outward {
  readonly method: string;
  readonly headers: Record<string, string>;
  readonly body?: unknown;
  readonly signal?: AbortSignal;
}

/**
 * Fetches from an address that somebody typed in: none inside the installation's own network, whatever its name leads to,
 * no redirect followed, a megabyte and eight seconds at most. `loopback` lets this machine itself be asked, for development;
 * `reach` opens networks of one's own.
 */
export const outward =
  (loopback: boolean, { networks, longestMs = LONGEST_MS }: Reach = {}) =>
  (address: string, given: Outward): Promise<Response> =>
    new Promise((resolve, reject) => {
      const head = Object.entries(given.headers).flat().join('');
      if (address.length > LONGEST_LINE || head.length > LONGEST_LINE)
        return reject(new OutwardRefusal('The request is longer than a server takes.', 'ENOTFOUND'));
      const url = new URL(address);
      const bare = url.hostname.replace(/^\[|\]$/g, '');
      const isClosed = (ip: string) => isInside(ip, loopback) && !isOpen(ip, networks);
      if (isIP(bare) && isClosed(bare))
        return reject(new OutwardRefusal('The address is not a public one.', 'ENOTFOUND'));
      const body = given.body == null ? undefined : String(given.body);
      const signals = [AbortSignal.timeout(longestMs), ...(given.signal ? [given.signal] : [])];
      const options: RequestOptions = {
        method: given.method,
        headers: { ...given.headers, ...(body === undefined ? {} : { 'content-length': Buffer.byteLength(body) }) },
        signal: AbortSignal.any(signals),
        lookup: openLookup(isClosed),
      };
      const call = (url.protocol === 'https:' ? sealed : plain)(url, options, (message) => {
        const parts: Buffer[] = [];
        let size = 0;
        message.on('data', (part: Buffer) => {
          size += part.length;
          if (size > LARGEST_BYTES) message.destroy(new OutwardRefusal('The answer is too long.'));
          else parts.push(part);
        });
        message.on('error', reject);
        message.on('end', () => {
          const status = message.statusCode ?? 502;
          const headers = Object.entries(message.headers).flatMap(([name, value]) =>
            [value ?? []].flat().map((one): [string, string] => [name, one]),
          );
          const bodiless = status === 204 || status === 304;
          resolve(new Response(bodiless ? null : Buffer.concat(parts), { status, headers }));
        });
      });
      call.on('error', reject);
      call.end(body);
    });

const isOpen = (ip: string, networks?: BlockList) => networks?.check(ip, isIP(ip) === 6 ? 'ipv6' : 'ipv4') ?? false;

// Judged where the connection is made: a name that leads elsewhere a moment later leads nowhere.
const openLookup =
  (isClosed: (ip: string) => boolean): LookupFunction =>
  (host, options, done) =>
    lookup(host, { ...options, all: true }, (error, found) => {
      if (error) return done(error, '', 0);
      if (found.length === 0 || found.some(({ address }) => isClosed(address)))
        return done(new OutwardRefusal('The name leads to no public address.', 'ENOTFOUND'), '', 0);
      if (options.all) return done(null, found);
      done(null, found[0]!.address, found[0]!.family);
    });
