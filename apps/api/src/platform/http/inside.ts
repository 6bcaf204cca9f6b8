import { BlockList, isIP } from 'node:net';

// IANA's special-purpose registries (RFC 6890 and what was added since): nothing of these is a stranger's public server.
const RANGES = `0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24
  192.88.99.0/24 192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4
  ::/96 64:ff9b::/96 64:ff9b:1::/48 100::/64 2001::/23 2001:db8::/32 2002::/16 fc00::/7 fe80::/10 fec0::/10 ff00::/8`;

/** Networks from text: `10.1.0.0/16 fd00::/8`, apart by blanks or commas. Throws on one that is none. */
export const listOf = (ranges: string): BlockList => {
  const list = new BlockList();
  for (const range of ranges.split(/[\s,]+/).filter(Boolean)) {
    const [network = '', bits] = range.split('/');
    list.addSubnet(network, Number(bits), network.includes(':') ? 'ipv6' : 'ipv4');
  }
  return list;
};

const SPECIAL = listOf(RANGES);
const LOOPBACK = listOf('127.0.0.0/8 ::1/128');

/** Whether an IP address belongs to a network of one's own, or to none; `loopback`: this machine does not count as that. */
export function isInside(address: string, loopback = false): boolean {
  const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
  if (!isIP(address)) return true;
  if (loopback && LOOPBACK.check(address, family)) return false;
  return SPECIAL.check(address, family);
}
