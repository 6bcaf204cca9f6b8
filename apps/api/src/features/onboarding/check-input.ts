import type { Refusal } from '@clearhold/kernel';
import { isAddress } from '../identity/index.ts';
import { checkSlug } from '../tenancy/index.ts';
import type { CreateTenantInput } from './create-tenant.ts';

/** The same, without what stands around it; the currency in capitals. */
export function tidy<T extends CreateTenantInput>(given: T): T {
  const { slug, name, currency, adminName, adminEmail } = given;
  return {
    ...given,
    slug: slug.trim(),
    name: name.trim(),
    currency: currency.trim().toUpperCase(),
    adminName: adminName.trim(),
    adminEmail: adminEmail.trim(),
  };
}

/** Everything that stands against a new tenant as it was written down; `path` names the field. */
export function faultsOf(input: CreateTenantInput): Refusal[] {
  const fault = (field: string, message: string, hint?: string): Refusal => ({
    code: 'INPUT_INVALID',
    message,
    hint,
    path: `input.${field}`,
  });
  const { name, currency, locale, timeZone, country, primaryColour, adminName, adminEmail, phase } = input;
  const checks: [boolean, string, string, string?][] = [
    [name.length >= 2 && name.length <= 100, 'name', 'A name of 2 to 100 letters is needed.'],
    [isCurrency(currency), 'currency', 'This is not a currency.', 'Three letters of ISO 4217, such as EUR.'],
    [isLocale(locale), 'locale', 'This is not a language, or not of a country.', 'Such as en, de or nb-NO.'],
    [isTimeZone(timeZone), 'timeZone', 'This is not a time zone.', 'Such as Europe/Oslo.'],
    [!country || isCountry(country), 'country', 'This is not a country.', 'Two letters of ISO 3166, such as NO.'],
    [
      !primaryColour || /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.test(primaryColour),
      'primaryColour',
      'This is not a colour.',
      'Such as #1f6feb.',
    ],
    [adminName.length >= 2 && adminName.length <= 100, 'adminName', 'A name of 2 to 100 letters is needed.'],
    [
      !phase || STARTS.includes(phase),
      'phase',
      'A tenant does not begin in this phase.',
      'baseline, rollout or steady.',
    ],
    [isAddress(adminEmail), 'adminEmail', 'This is not an e-mail address.', 'One address, such as kim@example.com.'],
  ];
  const slug = checkSlug(input.slug);
  return [
    ...(slug ? [slug] : []),
    ...checks.flatMap(([holds, field, message, hint]) => (holds ? [] : [fault(field, message, hint)])),
  ];
}

const STARTS = ['baseline', 'rollout', 'steady'];
const CURRENCIES = new Set(Intl.supportedValuesOf('currency'));
const isCurrency = (text: string) => CURRENCIES.has(text);
const REGIONS = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
// Codes that ISO 3166 leaves to private use have names in Intl, too.
const NO_COUNTRY = new Set(['EU', 'EZ', 'QO', 'UN', 'XA', 'XB', 'ZZ']);
const isRegion = (text: string) => !NO_COUNTRY.has(text) && REGIONS.of(text) !== undefined;
const isCountry = (text: string) => /^[A-Z]{2}$/.test(text) && isRegion(text);
const isLocale = (text: string) =>
  answers(() => {
    const { region } = new Intl.Locale(text);
    return Intl.DateTimeFormat.supportedLocalesOf(text).length === 1 && (region === undefined || isRegion(region));
  });
const isTimeZone = (text: string) => answers(() => Boolean(new Intl.DateTimeFormat('en', { timeZone: text })));

function answers(ask: () => boolean): boolean {
  try {
    return ask();
  } catch {
    return false;
  }
}
