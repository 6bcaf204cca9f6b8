import { expect, it } from 'vitest';
import { HOSTS, isAllowedHost } from './allowed-hosts.ts';

it.each<[string, string[], boolean]>([
  ['hooks.acme.example', ['*'], true],
  ['hooks.acme.example', ['*.acme.example'], true],
  ['a.b.acme.example', ['*.acme.example'], true],
  ['acme.example', ['*.acme.example'], false],
  ['evilacme.example', ['*.acme.example'], false],
  ['HOOKS.acme.example', ['hooks.ACME.example'], true],
  ['hooks.acme.example', [], false],
])('%s among %j: %s', (host, allowed, isAllowed) => {
  expect(isAllowedHost(host, allowed)).toBe(isAllowed);
});

it('fewer hosts are stricter, and a ceiling leaves what both allow', () => {
  expect(HOSTS.compare(['hooks.acme.example'], ['*.acme.example'])).toBe('stricter');
  expect(HOSTS.compare(['*'], ['*.acme.example'])).toBe('looser');
  expect(HOSTS.compare(['a.example'], ['b.example'])).toBe('other');
  expect(HOSTS.clamp(['*'], ['*.acme.example', 'b.example'])).toEqual(['*.acme.example', 'b.example']);
  expect(HOSTS.clamp(['hooks.acme.example', 'c.example'], ['*.acme.example'])).toEqual(['hooks.acme.example']);
  expect(HOSTS.clamp(['a.example'], ['b.example'])).toEqual([]);
});
