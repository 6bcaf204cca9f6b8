import { parse, serialize } from 'cookie';
import type { Request } from 'express';
import { newToken } from '../../platform/auth/secrets.ts';
import type { Config } from '../../platform/config/config.ts';

const secure = (config: Config) => config.vars.CLEARHOLD_PUBLIC_SCHEME === 'https';

type Kind = 'session' | 'link' | 'signOn' | 'suppliers';

/** Host-only cookies, named for what they keep since they lie on hosts of every brand: over https with the prefix that makes browsers enforce it. */
export function cookieNames(config: Config): Record<Kind, string> {
  const prefix = secure(config) ? '__Host-' : '';
  return {
    session: `${prefix}session`,
    link: `${prefix}matter`,
    signOn: `${prefix}sign-on`,
    suppliers: `${prefix}suppliers`,
  };
}

export function cookie(config: Config, kind: Kind, value: string, expires: Date): string {
  return serialize(cookieNames(config)[kind], value, {
    httpOnly: true,
    sameSite: 'lax',
    secure: secure(config),
    path: '/',
    expires,
  });
}

/** A cookie of ours as a request carries it. */
export const cookieOf = (config: Config, kind: Kind, { headers }: Pick<Request, 'headers'>): string | undefined =>
  parse(headers.cookie ?? '')[cookieNames(config)[kind]];

/** What a browser is told apart by while somebody comes in, from its cookie or new: two tabs do not push each other out. */
export function browserOf(config: Config, request: Pick<Request, 'headers'>): string {
  const kept = cookieOf(config, 'signOn', request);
  return kept && /^[\w-]{43}$/.test(kept) ? kept : newToken();
}

/** The session's token as a request carries it. */
export const sessionTokenOf = (config: Config, request: Pick<Request, 'headers'>): string | undefined =>
  cookieOf(config, 'session', request);
