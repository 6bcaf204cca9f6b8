import type { Option } from '@clearhold/ui';

/** What goes with a country, unless the person says otherwise. */
export interface CountryHabits {
  currency: string;
  locale: string;
  timeZone: string;
}

const HABITS: Record<string, string> = {
  AT: 'EUR de-AT Europe/Vienna',
  AU: 'AUD en-AU Australia/Sydney',
  BE: 'EUR nl-BE Europe/Brussels',
  CA: 'CAD en-CA America/Toronto',
  CH: 'CHF de-CH Europe/Zurich',
  CZ: 'CZK cs-CZ Europe/Prague',
  DE: 'EUR de-DE Europe/Berlin',
  DK: 'DKK da-DK Europe/Copenhagen',
  EE: 'EUR et-EE Europe/Tallinn',
  ES: 'EUR es-ES Europe/Madrid',
  FI: 'EUR fi-FI Europe/Helsinki',
  FR: 'EUR fr-FR Europe/Paris',
  GB: 'GBP en-GB Europe/London',
  GR: 'EUR el-GR Europe/Athens',
  HR: 'EUR hr-HR Europe/Zagreb',
  HU: 'HUF hu-HU Europe/Budapest',
  IE: 'EUR en-IE Europe/Dublin',
  IN: 'INR en-IN Asia/Kolkata',
  IT: 'EUR it-IT Europe/Rome',
  JP: 'JPY ja-JP Asia/Tokyo',
  LT: 'EUR lt-LT Europe/Vilnius',
  LU: 'EUR fr-LU Europe/Luxembourg',
  LV: 'EUR lv-LV Europe/Riga',
  MX: 'MXN es-MX America/Mexico_City',
  NL: 'EUR nl-NL Europe/Amsterdam',
  NO: 'NOK nb-NO Europe/Oslo',
  NZ: 'NZD en-NZ Pacific/Auckland',
  PL: 'PLN pl-PL Europe/Warsaw',
  PT: 'EUR pt-PT Europe/Lisbon',
  RO: 'RON ro-RO Europe/Bucharest',
  SE: 'SEK sv-SE Europe/Stockholm',
  SG: 'SGD en-SG Asia/Singapore',
  SI: 'EUR sl-SI Europe/Ljubljana',
  SK: 'EUR sk-SK Europe/Bratislava',
  TR: 'TRY tr-TR Europe/Istanbul',
  US: 'USD en-US America/New_York',
  ZA: 'ZAR en-ZA Africa/Johannesburg',
};

/** Currency, language and zone that a country usually has; nothing for one that is not known. */
export function habitsOf(country: string): CountryHabits | undefined {
  const [currency, locale, timeZone] = HABITS[country]?.split(' ') ?? [];
  return currency && locale && timeZone ? { currency, locale, timeZone } : undefined;
}

const byLabel = (a: Option, b: Option) => a.label.localeCompare(b.label);
// Regions that are no country a company is in: unions, outlying bits, and codes for testing.
const NO_COUNTRY = new Set('AC CP CQ DG EA EU EZ IC QO TA UN XA XB XK ZZ'.split(' '));

/** Every country by its ISO 3166 code, in the person's language. */
export function countryOptions(locale: string): Option[] {
  const names = new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  return codes
    .filter((code) => !NO_COUNTRY.has(code) && Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}`)
    .flatMap((code) => {
      const label = names.of(code);
      return label ? [{ id: code, label, note: code }] : [];
    })
    .sort(byLabel);
}

/** Every currency by its ISO 4217 code, in the person's language. */
export function currencyOptions(locale: string): Option[] {
  const names = new Intl.DisplayNames(locale, { type: 'currency' });
  return Intl.supportedValuesOf('currency').map((code) => ({ id: code, label: `${code} · ${names.of(code) ?? code}` }));
}

/** Every IANA time zone. */
export function timeZoneOptions(): Option[] {
  const zones = new Set(['UTC', ...Intl.supportedValuesOf('timeZone')]);
  return [...zones].map((id) => ({ id, label: id.replaceAll('_', ' ') }));
}

/** The languages with their regions that are offered, in the person's language. */
export function localeOptions(locale: string): Option[] {
  const names = new Intl.DisplayNames(locale, { type: 'language' });
  const offered = new Set(['en', ...Object.values(HABITS).map((habits) => habits.split(' ')[1] ?? 'en'), 'ar-EG']);
  return [...offered].map((id) => ({ id, label: names.of(id) ?? id, note: id })).sort(byLabel);
}
