const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const STEPS: [number, Intl.RelativeTimeFormatUnit][] = [
  [365 * DAY, 'year'],
  [30 * DAY, 'month'],
  [DAY, 'day'],
  [HOUR, 'hour'],
  [MINUTE, 'minute'],
];

/** A span of milliseconds as its greatest unit and a whole count of it, rounded down; below a minute it is zero minutes. */
export function span(milliseconds: number): { count: number; unit: Intl.RelativeTimeFormatUnit } {
  const size = Math.abs(milliseconds);
  const [length, unit] = STEPS.find(([step]) => size >= step) ?? [MINUTE, 'minute' as const];
  return { count: Math.floor(size / length), unit };
}

/** A span in a locale's short words: `3 hr`, `2 days`, `12 min`. */
export function formatSpan(milliseconds: number, locale: string): string {
  const { count, unit } = span(milliseconds);
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short' }).format(count);
}

/** An instant against now in a locale's words: `3 hours ago`, `tomorrow`; within a minute `now`. */
export function formatRelative(instant: Date, now: Date, locale: string): string {
  const difference = instant.getTime() - now.getTime();
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style: 'short' });
  if (Math.abs(difference) < MINUTE) return format.format(0, 'second');
  const { count, unit } = span(difference);
  return format.format(difference < 0 ? -count : count, unit);
}

/** An instant to the minute with its time zone, for a hover or a detail. */
export function formatExact(instant: Date, locale: string, timeZone: string): string {
  return new Intl.DateTimeFormat(locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
    timeZone,
  }).format(instant);
}

/** An instant to the second, for a log: `14 Mar 2026, 09:05:07`. */
export function formatInstant(instant: Date, locale: string, timeZone: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'medium', timeZone }).format(instant);
}

/** A day in a locale: `14 Mar 2026`. Calendar dates (`2026-03-14`) have no zone and never shift. */
export function formatDate(day: string | Date, locale: string, timeZone: string): string {
  const bare = typeof day === 'string' && /^\d{4}-\d\d-\d\d$/.test(day);
  const instant = typeof day === 'string' ? new Date(bare ? `${day}T00:00:00Z` : day) : day;
  if (Number.isNaN(instant.getTime())) return String(day);
  const zone = bare ? 'UTC' : timeZone;
  return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: zone }).format(
    instant,
  );
}

/** A time of day in a locale: `18:00`. */
export function formatTime(instant: Date, locale: string, timeZone: string): string {
  return new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', timeZone }).format(instant);
}
