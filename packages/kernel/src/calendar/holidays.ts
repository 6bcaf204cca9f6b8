import Holidays from 'date-holidays';

const DAY_MS = 86_400_000;
const MAX_YEARS = 2000;
const years = new Map<string, ReadonlySet<string>>();
const countries = new Map<string, Holidays>();

/**
 * The public holidays of a country or a part of it in one year, as ISO dates. `region` is the ISO 3166-2 part after the
 * hyphen (`BY` of `DE-BY`). Only days off for all count: not half days, school holidays or observances. Years are
 * reckoned once and kept. Throws RangeError for a country or region that is not known.
 */
export function publicHolidays(country: string, region: string | undefined, year: number): ReadonlySet<string> {
  const key = `${country}/${region ?? ''}/${year}`;
  const known = years.get(key);
  if (known) return known;
  const found = new Set<string>();
  for (const holiday of rulesOf(country, region).getHolidays(year)) {
    if (holiday.type !== 'public' || !/ 00:00:00/.test(holiday.date)) continue;
    const first = Date.parse(`${holiday.date.slice(0, 10)}T00:00:00Z`);
    // A day of 23 or 25 hours is still one day.
    const days = Math.max(1, Math.round((holiday.end.getTime() - holiday.start.getTime()) / DAY_MS));
    for (let day = 0; day < days; day += 1) found.add(new Date(first + day * DAY_MS).toISOString().slice(0, 10));
  }
  if (years.size >= MAX_YEARS) years.clear();
  years.set(key, found);
  return found;
}

function rulesOf(country: string, region: string | undefined): Holidays {
  const key = `${country}/${region ?? ''}`;
  const known = countries.get(key);
  if (known) return known;
  const all = new Holidays();
  if (!Object.hasOwn(all.getCountries(), country)) throw new RangeError(`no holidays are known for country ${country}`);
  if (region !== undefined && !Object.hasOwn(all.getStates(country) ?? {}, region)) {
    throw new RangeError(`no holidays are known for region ${country}-${region}`);
  }
  const rules = region === undefined ? new Holidays(country) : new Holidays(country, region);
  countries.set(key, rules);
  return rules;
}
