import type { Refusal } from '@clearhold/kernel';

/** What is asked for of every provider. */
export interface SignOnCommon {
  readonly id?: string | null;
  readonly name: string;
  readonly domains: readonly string[];
  readonly newcomerRole?: string | null;
  readonly trustsAddresses?: boolean | null;
}

/** A provider that speaks OpenID Connect, as somebody wants it kept. */
export interface SignOnRequest extends SignOnCommon {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret?: string | null;
}

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);
const DOMAIN = /^(?=.{4,253}$)[a-z0-9-]{1,63}(\.[a-z0-9-]{1,63})+$/;

const invalid = (code: string, message: string, field: string, hint?: string): Refusal => ({
  code,
  message,
  path: `input.${field}`,
  ...(hint && { hint }),
});

/** A request without blanks around name and domains, these in small letters and once each. */
export const tidyCommon = <T extends SignOnCommon>(given: T): T => ({
  ...given,
  name: given.name.trim(),
  domains: [...new Set(given.domains.map((one) => one.trim().toLowerCase().replace(/^@/, '')).filter(Boolean))],
});

export const tidy = (given: SignOnRequest): SignOnRequest => ({
  ...tidyCommon(given),
  issuer: given.issuer.trim(),
  clientId: given.clientId.trim(),
  clientSecret: given.clientSecret?.trim() || null,
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
  const { name, issuer, clientId, clientSecret } = given;
  if (!isName(name)) return NAME_INVALID;
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
  return checkDomains(given);
}

/** What stands against the parts of a tidy request that every provider has. */
export const checkCommon = (given: SignOnCommon): Refusal | undefined =>
  isName(given.name) ? checkDomains(given) : NAME_INVALID;

const isName = (name: string) => name.length > 0 && name.length <= 60;
const NAME_INVALID = invalid('NAME_INVALID', 'A name of 1 to 60 letters is needed.', 'name');

function checkDomains({ domains }: SignOnCommon): Refusal | undefined {
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
