import { AgingBar, Badge, type Column, GridCell, Percent, StateDot } from '@clearhold/ui';
import type { ReactNode } from 'react';
import { phaseLabel } from '../phase/phase-words.ts';
import type { TenantRow } from './documents.ts';
import { agingParts, healthOf } from './figures.ts';
import { Heartbeat } from './heartbeat.tsx';
import { MoneyList } from './money-list.tsx';

/** The monitor's columns. */
export const TENANT_COLUMNS: readonly Column[] = [
  { id: 'name', header: 'Tenant', width: 'minmax(160px, 1.8fr)', sortable: true },
  { id: 'why', header: 'Health', width: 'minmax(108px, 1.3fr)', from: 'tablet' },
  { id: 'open', header: 'Open', width: '52px', align: 'end', sortable: true },
  { id: 'overdue', header: 'Overdue', width: '66px', align: 'end', sortable: true },
  { id: 'risk', header: 'At risk', width: '124px', align: 'end', sortable: true, from: 'tablet' },
  { id: 'sla', header: 'In time', width: '66px', align: 'end', sortable: true, from: 'wide' },
  { id: 'autonomy', header: 'Autonomy', width: '76px', align: 'end', sortable: true, from: 'wide' },
  { id: 'aging', header: 'Age of open', width: '92px', from: 'wide' },
  { id: 'erp', header: 'ERP heard', width: '92px', sortable: true, from: 'wide' },
  { id: 'dead', header: 'Failed', width: '56px', align: 'end', sortable: true, from: 'wide' },
  { id: 'policy', header: 'Drift', width: '52px', align: 'end', sortable: true, from: 'wide' },
];

/** A count: nothing is a quiet dash, what needs somebody is coloured and says what it is. */
export function Count({ value, tone, title }: { value: number; tone?: 'risk' | 'waiting'; title?: string }) {
  if (value === 0)
    return (
      <span className="text-faint">
        <span aria-hidden>–</span>
        <span className="sr-only">0</span>
      </span>
    );
  const colour = tone === 'risk' ? 'font-medium text-risk' : tone === 'waiting' ? 'font-medium text-waiting' : '';
  return (
    <span title={title} className={colour}>
      {value}
    </span>
  );
}

function Autonomy({ percent }: { percent: string | null }) {
  if (percent === null) return <Count value={0} />;
  return (
    <span title="Cases of the last 90 days that were closed without a person">
      <Percent value={percent} digits={0} />
    </span>
  );
}

function cells(row: TenantRow): Record<string, ReactNode> {
  const { tone, word } = healthOf(row.health);
  return {
    name: (
      <span className="flex min-w-0 items-center gap-2">
        <StateDot tone={tone} label={`${word}: ${row.healthReason}`} />
        <span className="truncate font-medium text-ink">{row.tenant.name}</span>
        {row.tenant.status === 'suspended' && <Badge tone="waiting">Suspended</Badge>}
        {row.tenant.phase !== 'STEADY' && <Badge tone="info">{phaseLabel(row.tenant.phase)}</Badge>}
      </span>
    ),
    why: <span title={row.healthReason}>{row.healthReason}</span>,
    open: <Count value={row.openCases} />,
    overdue: <Count value={row.overdueCases} tone="risk" />,
    risk: <MoneyList amounts={row.valueAtRisk} />,
    sla: row.slaMetPercent === null ? <Count value={0} /> : <Percent value={row.slaMetPercent} digits={0} />,
    autonomy: <Autonomy percent={row.touchlessPercent} />,
    aging: row.openCases > 0 && <AgingBar bare parts={agingParts(row.aging)} label="Open cases by age" />,
    erp: <Heartbeat at={row.lastErpEventAt} awaySince={row.erpAwaySince} />,
    dead: <Count value={row.deadLetters} tone="waiting" title="Work that failed for good and waits for repair" />,
    policy: <Count value={row.policyDepartures} title="Values in which it departs from your standard" />,
  };
}

/** The cells of one tenant. */
export function TenantCells({ row }: { row: TenantRow }) {
  const drawn = cells(row);
  return TENANT_COLUMNS.map(({ id }) => (
    <GridCell key={id} column={id} className={id === 'why' ? 'text-muted' : undefined}>
      {drawn[id]}
    </GridCell>
  ));
}
