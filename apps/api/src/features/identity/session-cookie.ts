import { parse, serialize } from 'cookie';
import type { Request } from 'express';
import type { Config } from '../../platform/config/config.ts';

const secure = (config: Config) => config.vars.CLEARHOLD_PUBLIC_SCHEME === 'https';

/** Host-only cookies: over https with the prefix that makes browsers enforce it. */
export function cookieNames(config: Config): { session: string; link: string } {
  const prefix = secure(config) ? '__Host-' : '';
  return { session: `${prefix}clearhold`, link: `${prefix}clearhold-matter` };
}

export function cookie(config: Config, kind: 'session' | 'link', value: string, expires: Date): string {
  return serialize(cookieNames(config)[kind], value, {
    httpOnly: true,
    sameSite: 'lax',
    secure: secure(config),
    path: '/',
    expires,
  });
}

/** The session's token as a request carries it. */
export const sessionTokenOf = (config: Config, { headers }: Pick<Request, 'headers'>): string | undefined =>
  parse(headers.cookie ?? '')[cookieNames(config).session];
