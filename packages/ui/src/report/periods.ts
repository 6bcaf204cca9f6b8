const DAY_MS = 86_400_000;
const MONTHS = 13;
const WEEKS = 6;

const days = (iso: string): Date => new Date(`${iso}T00:00:00Z`);
const iso = (at: Date): string => at.toISOString().slice(0, 10);

/** Today's date in a time zone, ISO. */
export const todayIn = (now: Date, timeZone: string): string =>
  new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short' }).format(now);

/** The ISO week of a day: `2026-W47`. It is that of its Thursday. */
export function weekOf(day: string): string {
  const at = days(day);
  const thursday = new Date(at.getTime() + (3 - ((at.getUTCDay() + 6) % 7)) * DAY_MS);
  const first = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  const number = Math.floor((thursday.getTime() - first) / (7 * DAY_MS)) + 1;
  return `${thursday.getUTCFullYear()}-W${String(number).padStart(2, '0')}`;
}

/** The running month and the twelve before, the newest first. */
export function monthsTo(today: string): string[] {
  const [year = 0, month = 1] = today.split('-').map(Number);
  return Array.from({ length: MONTHS }, (_, back) => iso(new Date(Date.UTC(year, month - 1 - back, 1))).slice(0, 7));
}

/** The running week and the five before, the newest first. */
export const weeksTo = (today: string): string[] =>
  Array.from({ length: WEEKS }, (_, back) => weekOf(iso(new Date(days(today).getTime() - back * 7 * DAY_MS))));

/** What a period is called; `lastDays` names its days where it is shown. */
export function periodName(period: string, locale: string): string {
  const week = /^(\d{4})-W(\d{2})$/.exec(period);
  if (week) return `Week ${Number(week[2])} of ${week[1]}`;
  const [first = '', last] = period.split('/');
  if (!last)
    return new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
      days(`${first}-01`),
    );
  return daysName(first, last, locale);
}

/** “3 – 17 November 2026”. */
export const daysName = (first: string, last: string, locale: string): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).formatRange(days(first), days(last));
