import { expect, test } from 'vitest';
import { isFrom, networksFault, tidyNetworks } from './key-networks.ts';

test.each([
  [[], '203.0.113.9', true],
  [['203.0.113.0/24'], '203.0.113.9', true],
  [['203.0.113.0/24'], '::ffff:203.0.113.9', true],
  [['203.0.113.0/24'], '203.0.114.9', false],
  [['203.0.113.9/32'], '203.0.113.90', false],
  [['10.0.0.0/8', '2001:db8::/48'], '2001:db8:0:1::5', true],
  [['2001:db8::/48'], '2001:db8:1::5', false],
  [['2001:db8::/48'], '203.0.113.9', false],
  [['0.0.0.0/0'], '2001:db8::1', false],
  [['203.0.113.0/24'], '', false],
  [['203.0.113.0/24'], 'somewhere', false],
] as [string[], string, boolean][])('a key for %s is good from %s: %s', (networks, address, good) => {
  expect(isFrom(networks, address)).toBe(good);
});

test('networks are taken as people write them, and an odd one is named', () => {
  expect(tidyNetworks([' 203.0.113.9 ', '2001:DB8::1', '', '10.0.0.0/8', '10.0.0.0/8'])).toEqual([
    '203.0.113.9/32',
    '2001:db8::1/128',
    '10.0.0.0/8',
  ]);
  expect(networksFault(['10.0.0.0/8', '2001:db8::/48'])).toBeUndefined();
  for (const odd of ['10.0.0.0/33', '10.0.0', 'acme.example', '10.0.0.0/-1', '2001:db8::/129'])
    expect(networksFault(['10.0.0.0/8', odd])?.message).toBe(`“${odd}” is no network.`);
  expect(networksFault(Array.from({ length: 21 }, (_, at) => `10.0.0.${at}/32`))?.code).toBe('NETWORKS_TOO_MANY');
});
