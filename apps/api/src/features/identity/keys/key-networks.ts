import { BlockList, isIP } from 'node:net';
import type { Refusal } from '@clearhold/kernel';
import { z } from 'zod';
import { Problem } from '../../../platform/http/problem.ts';
import { networkOf } from '../sessions/visitor.ts';

const MOST = 20;
const network = z.union([z.cidrv4(), z.cidrv6()]);
const bareOf = (address: string) => address.replace(/^::ffff:(?=\d+\.)/i, '');

/** Networks as they are kept: a single address becomes a network of one. */
export const tidyNetworks = (given: readonly string[] | null | undefined): string[] => {
  const all = (given ?? []).map((one) => one.trim().toLowerCase()).filter(Boolean);
  return [...new Set(all.map((one) => (isIP(one) ? `${one}/${isIP(one) === 6 ? 128 : 32}` : one)))];
};

/** What stands against tidy networks; undefined when nothing does. */
export function networksFault(networks: readonly string[]): Refusal | undefined {
  const path = 'input.networks';
  if (networks.length > MOST)
    return {
      code: 'NETWORKS_TOO_MANY',
      message: `A key has ${MOST} networks at most.`,
      hint: 'Name wider ones.',
      path,
    };
  const odd = networks.find((one) => !network.safeParse(one).success);
  if (odd === undefined) return undefined;
  const message = `“${odd.slice(0, 60)}” is no network.`;
  return { code: 'NETWORK_INVALID', message, hint: 'Such as 203.0.113.0/24, 2001:db8::/48, or one address.', path };
}

/** Whether an address is in one of the networks; it is where there are none. */
export function isFrom(networks: readonly string[], address: string): boolean {
  if (networks.length === 0) return true;
  const bare = bareOf(address);
  if (!isIP(bare)) return false;
  const list = new BlockList();
  for (const one of networks) {
    const [base = '', bits] = one.split('/');
    list.addSubnet(base, Number(bits), isIP(base) === 6 ? 'ipv6' : 'ipv4');
  }
  return list.check(bare, isIP(bare) === 6 ? 'ipv6' : 'ipv4');
}

export const wrongNetwork = (address: string) =>
  new Problem(
    403,
    'KEY_NETWORK',
    'Wrong network',
    `This API key is not good from where you are (${networkOf(bareOf(address)) ?? 'an unknown network'}).`,
    'Call from one of the networks that the key was made for, or have an administrator rotate the key with another list.',
  );
