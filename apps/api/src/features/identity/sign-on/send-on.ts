import type { Response } from 'express';
import type { Config } from '../../../platform/config/config.ts';
import { cookie } from '../session-cookie.ts';
import type { SignOnOutcome } from './admit-person.ts';

/** Sends a browser on to where its sign-on ended: inside, to its second factor, or back to the sign-in page with a reason. */
export function sendOn(response: Response, config: Config, outcome: SignOnOutcome): void {
  if ('token' in outcome) response.append('Set-Cookie', cookie(config, 'session', outcome.token, outcome.expires));
  response.redirect(303, placeOf(outcome));
}

function placeOf(outcome: SignOnOutcome): string {
  if ('code' in outcome) return `/sign-in#refused=${outcome.code}`;
  if ('tested' in outcome) return `/sign-in#tested=${outcome.tested}`;
  if (!('mustEnrol' in outcome)) return outcome.goesTo ?? '/';
  const to = outcome.goesTo ? `?to=${encodeURIComponent(outcome.goesTo)}` : '';
  return `/sign-in${to}#${outcome.byPasskey ? 'passkey' : outcome.mustEnrol ? 'enrol' : 'code'}`;
}

/** Nothing of an answer stays in a cache, or goes along to the next page. */
export function keepQuiet(response: Response): void {
  response.setHeader('Cache-Control', 'no-store');
  response.setHeader('Referrer-Policy', 'no-referrer');
}
