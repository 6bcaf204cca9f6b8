import { isIP } from 'node:net';
import { domainToASCII } from 'node:url';
import type { Refusal } from '@clearhold/kernel';

/** A host as it is looked up: lower case, in ASCII, without the last dot; empty where a sign can be in none. */
export function hostName(text: string): string {
  const name = text.trim().replace(/\.$/, '').toLowerCase();
  return /^[\p{L}\p{M}\p{N}.-]+$/u.test(name) ? domainToASCII(name) : '';
}

const no = (message: string, hint: string): Refusal => ({ code: 'HOST_INVALID', message, hint, path: 'input.host' });

/** What stands against a host (as `hostName` gives it) as a space's own, under an installation's base domain. */
export function checkHost(host: string, base: string): Refusal | undefined {
  const isName = /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/.test(host);
  if (!isName || isIP(host)) return no('This is not the name of a host.', 'Such as invoices.example.com.');
  if (host === base || host.endsWith(`.${base}`) || /\.(localhost|local|internal|test|invalid|example)$/.test(host))
    return no('This host cannot be your own.', 'Use one under a domain that you own, such as invoices.example.com.');
  return undefined;
}
