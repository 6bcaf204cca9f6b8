import { parse, serialize } from 'cookie';
import type { Request } from 'express';
import type { Config } from '../../platform/config/config.ts';

const isSecure = (config: Config) => config.vars.CLEARHOLD_PUBLIC_SCHEME === 'https';
const nameOf = (config: Config) => `${isSecure(config) ? '__Host-' : ''}clearhold-act-as`;

/** A cookie of its own, of the tenant's host alone: no other sign-in is touched. */
export function actAsCookie(config: Config, value: string, expires: Date): string {
  const secure = isSecure(config);
  return serialize(nameOf(config), value, { httpOnly: true, sameSite: 'strict', secure, path: '/', expires });
}

/** The token as a request carries it. */
export const actAsTokenOf = (config: Config, { headers }: Pick<Request, 'headers'>): string | undefined =>
  parse(headers.cookie ?? '')[nameOf(config)];
