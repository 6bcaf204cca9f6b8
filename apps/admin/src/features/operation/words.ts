import type { Tone } from '@clearhold/ui';

type Said = { label: string; tone: Tone };

const WORKERS: Record<string, Said> = {
  AT_WORK: { label: 'At work', tone: 'good' },
  DRAINING: { label: 'Draining', tone: 'waiting' },
  DRAINED: { label: 'Drained', tone: 'info' },
  SILENT: { label: 'Silent', tone: 'risk' },
};
const TENANTS: Record<string, Said> = {
  ACTIVE: { label: 'Served', tone: 'good' },
  STOPPED: { label: 'Work stopped', tone: 'waiting' },
  SUSPENDED: { label: 'Suspended', tone: 'waiting' },
};

const ERPS: Record<string, Said> = {
  ANSWERS: { label: 'Answers', tone: 'good' },
  AWAY: { label: 'Away', tone: 'risk' },
  SHUT_OUT: { label: 'Shut out', tone: 'risk' },
  RESTING: { label: 'Rests', tone: 'waiting' },
};

export const erpWords = (state: string): Said => ERPS[state] ?? { label: state, tone: 'info' };
export const workerWords = (state: string): Said => WORKERS[state] ?? { label: state, tone: 'info' };
export const tenantWords = (state: string): Said => TENANTS[state] ?? { label: state, tone: 'info' };
export const LANES: Record<string, { title: string; note: string }> = {
  URGENT: { title: 'Urgent', note: 'people wait for it' },
  NORMAL: { title: 'Normal', note: 'in its turn' },
  BULK: { title: 'Bulk', note: 'nobody waits for it' },
};

/** Worker time in the largest fitting unit: `850 ms`, `12.4 s`, `3.1 min`. */
export function workTime(ms: number, locale: string): string {
  const [value, unit] = ms < 1_000 ? [ms, 'ms'] : ms < 120_000 ? [ms / 1_000, 's'] : [ms / 60_000, 'min'];
  return `${new Intl.NumberFormat(locale, { maximumFractionDigits: ms < 1_000 ? 0 : 1 }).format(value)} ${unit}`;
}
