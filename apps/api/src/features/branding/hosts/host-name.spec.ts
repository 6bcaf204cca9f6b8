import { expect, test } from 'vitest';
import { checkHost, hostName } from './host-name.ts';

test('a host is read as people write it', () => {
  expect(hostName(' Rechnungen.Müller.de. ')).toBe('rechnungen.xn--mller-kva.de');
  expect(checkHost(hostName('Rechnungen.Müller.de'), 'desk.net')).toBeUndefined();
});

test.each(['', 'localhost', 'a', '10.0.0.1', '[::1]', 'a_b.com', '-a.com', 'a.com/x', 'a.com:80', '*.a.com'])(
  '%j is no host',
  (text) => {
    expect(checkHost(hostName(text), 'desk.net')).toMatchObject({ path: 'input.host' });
  },
);

test.each(['desk.net', 'acme.desk.net', 'acme.localhost', 'db.internal'])('%j is nobody’s own', (host) => {
  expect(checkHost(host, 'desk.net')).toMatchObject({ code: 'HOST_INVALID' });
});
