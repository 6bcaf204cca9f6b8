import { decimal } from '@clearhold/kernel';
import type { TenantFigures } from './tenant-figures.ts';

export type Health = 'GOOD' | 'WATCH' | 'RISK';

export interface HealthVerdict {
  readonly health: Health;
  readonly healthReason: string;
}

const HOUR = 3_600_000;
const SILENT_HOURS_WATCH = 8;
const SILENT_HOURS_RISK = 48;
const DEAD_LETTERS_RISK = 10;

/** How a tenant is doing, with the one reason that weighs most. */
export function tenantHealth(figures: TenantFigures | null, now: Date): HealthVerdict {
  if (!figures) return { health: 'WATCH', healthReason: 'No figures have arrived yet.' };
  const found = [
    away(figures),
    overdue(figures),
    deadLetters(figures),
    silence(figures, now),
    serviceLevel(figures),
  ].filter((it) => it !== undefined);
  return (
    found.find((it) => it.health === 'RISK') ?? found[0] ?? { health: 'GOOD', healthReason: 'Nothing is overdue.' }
  );
}

function overdue({ overdueCases, openCases }: TenantFigures): HealthVerdict | undefined {
  if (overdueCases === 0) return undefined;
  const healthReason = `${overdueCases} of ${openCases} open cases ${overdueCases === 1 ? 'is' : 'are'} overdue.`;
  return { health: overdueCases >= 3 && overdueCases * 5 >= openCases ? 'RISK' : 'WATCH', healthReason };
}

function deadLetters({ deadLetters: count }: TenantFigures): HealthVerdict | undefined {
  if (count === 0) return undefined;
  const healthReason = `${count} ${count === 1 ? 'piece of work' : 'pieces of work'} failed for good and ${count === 1 ? 'waits' : 'wait'} for repair.`;
  return { health: count >= DEAD_LETTERS_RISK ? 'RISK' : 'WATCH', healthReason };
}

function away({ erpAwaySince }: TenantFigures): HealthVerdict | undefined {
  return erpAwaySince
    ? { health: 'RISK', healthReason: 'An ERP does not answer: what is posted there waits.' }
    : undefined;
}

function silence({ connections, lastErpEventAt }: TenantFigures, now: Date): HealthVerdict | undefined {
  if (connections === 0) return undefined;
  if (!lastErpEventAt) return { health: 'WATCH', healthReason: 'The ERP has not been heard of yet.' };
  const hours = Math.floor((now.getTime() - Date.parse(lastErpEventAt)) / HOUR);
  if (hours < SILENT_HOURS_WATCH) return undefined;
  const words = hours < 48 ? `${hours} hours` : `${Math.floor(hours / 24)} days`;
  return {
    health: hours >= SILENT_HOURS_RISK ? 'RISK' : 'WATCH',
    healthReason: `The ERP has been silent for ${words}.`,
  };
}

function serviceLevel({ slaMetPercent }: TenantFigures): HealthVerdict | undefined {
  if (slaMetPercent === null || decimal(slaMetPercent).greaterThanOrEqualTo(90)) return undefined;
  return { health: 'WATCH', healthReason: `Only ${slaMetPercent} % of the cases were closed in time.` };
}
