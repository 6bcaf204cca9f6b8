import { expect, test } from 'vitest';
import { newToken } from '../../platform/auth/secrets.ts';
import { Config } from '../../platform/config/config.ts';
import { cookie } from './session-cookie.ts';

const config = Config.load({
  CLEARHOLD_SECRET: 'a secret of this test, of some length',
  CLEARHOLD_PUBLIC_SCHEME: 'https',
});

test('over https a cookie belongs to its host alone, is hidden from scripts and small', () => {
  for (const kind of ['session', 'link', 'signOn', 'suppliers'] as const) {
    const text = cookie(config, kind, newToken(), new Date('2030-01-01T00:00:00Z'));
    expect(text).toMatch(/^__Host-[\w-]+=[\w-]{43}; /);
    const parts = text.split('; ').slice(1);
    expect(parts).toEqual(expect.arrayContaining(['Path=/', 'HttpOnly', 'Secure', 'SameSite=Lax']));
    expect(parts.some((part) => part.startsWith('Domain='))).toBe(false);
    expect(text.length).toBeLessThan(4_096);
  }
});
