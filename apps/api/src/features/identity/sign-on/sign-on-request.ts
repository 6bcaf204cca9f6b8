import type { Refusal } from '@clearhold/kernel';

/** A provider as somebody wants it kept. */
export interface SignOnRequest {
  readonly id?: string | null;
  readonly name: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret?: string | null;
  readonly domains: readonly string[];
  readonly newcomerRole?: string | null;
  readonly trustsAddresses?: boolean | null;
}

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);
const DOMAIN = /^(?=.{4,253}$)[a-z0-9-]{1,63}(\.[a-z0-9-]{1,63})+$/;

const invalid = (code: string, message: string, field: string, hint?: string): Refusal => ({
  code,
  message,
  path: `input.${field}`,
  ...(hint && { hint }),
});

/** The request without blanks around it, domains in small letters and once each. */
export const tidy = (given: SignOnRequest): SignOnRequest => ({
  ...given,
  name: given.name.trim(),
  issuer: given.issuer.trim(),
  clientId: given.clientId.trim(),
  clientSecret: given.clientSecret?.trim() || null,
  domains: [...new Set(given.domains.map((one) => one.trim().toLowerCase().replace(/^@/, '')).filter(Boolean))],
});

/** Whether people and secrets may be sent to an address: https; in development also http on this machine. */
export function isSafeAddress(text: string, development: boolean): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, password } = new URL(text);
  if (username || password) return false;
  return protocol === 'https:' || (development && protocol === 'http:' && LOOPBACK.has(hostname));
}

/** What stands against a tidy request, without asking anybody. */
export function checkSignOn(given: SignOnRequest, development: boolean): Refusal | undefined {
  const { name, issuer, clientId, clientSecret, domains } = given;
  if (!name || name.length > 60) return invalid('NAME_INVALID', 'A name of 1 to 60 letters is needed.', 'name');
  if (!isSafeAddress(issuer, development) || /[?#]/.test(issuer) || issuer.length > 500)
    return invalid(
      'ISSUER_INVALID',
      'The issuer is an https address without a query.',
      'issuer',
      'The provider shows it as “issuer” in its discovery document.',
    );
  if (!clientId || clientId.length > 300)
    return invalid('CLIENT_INVALID', 'The client’s id is needed, as the provider gave it.', 'clientId');
  if ((!given.id && !clientSecret) || (clientSecret?.length ?? 0) > 1000)
    return invalid('SECRET_NEEDED', 'The client’s secret is needed, as the provider gave it.', 'clientSecret');
  if (domains.length === 0 || domains.length > 50)
    return invalid('DOMAINS_NEEDED', 'One to 50 e-mail domains are needed.', 'domains', 'Such as acme.example.');
  const odd = domains.find((one) => !DOMAIN.test(one));
  if (odd !== undefined)
    return invalid(
      'DOMAIN_INVALID',
      `“${odd.slice(0, 60)}” is not an e-mail domain.`,
      'domains',
      'What stands after the @.',
    );
  return undefined;
}
