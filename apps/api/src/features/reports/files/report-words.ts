import type { Report } from '../make-report.ts';

const UTC = 'UTC';

/** The period of a report in words: “November 2026”, “Week 47 of 2026”, “3 – 17 November 2026”. */
export function periodWords({ span }: Pick<Report, 'span'>, locale: string): string {
  const { kind, period, firstDay, lastDay } = span;
  const [first, last] = [new Date(`${firstDay}T00:00:00Z`), new Date(`${lastDay}T00:00:00Z`)];
  if (kind === 'month')
    return new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: UTC }).format(first);
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: UTC }).formatRange(first, last);
  const [year, week] = period.split('-W');
  return kind === 'week' ? `Week ${Number(week)} of ${year}: ${days}` : days;
}

/** A file's name without its ending: `report-tenant-north-2026-11`. */
export const fileName = ({ name, span }: Pick<Report, 'name' | 'span'>): string =>
  `report-${name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)}-${span.period.toLowerCase().replace('/', '-to-')}`;
