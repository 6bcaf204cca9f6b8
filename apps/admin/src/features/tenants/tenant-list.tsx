import { AgingBar, Badge, Link, StateText } from '@clearhold/ui';
import { phaseLabel } from '../phase/phase-words.ts';
import type { TenantRow } from './documents.ts';
import { agingParts, healthOf } from './figures.ts';
import { MoneyList } from './money-list.tsx';

/** The monitor on a phone: a tenant a block. */
export function TenantList({ rows }: { rows: readonly TenantRow[] }) {
  return (
    <ul aria-label="Tenants" className="flex flex-col">
      {rows.map((row) => (
        <li key={row.tenant.id} className="relative flex flex-col gap-1.5 border-b border-line px-4 py-3 text-row">
          <div className="flex items-baseline justify-between gap-3">
            <Link
              quiet
              href={`/tenants/${row.tenant.id}/overview`}
              className="min-w-0 truncate text-body font-medium after:absolute after:inset-0"
            >
              {row.tenant.name}
            </Link>
            {row.tenant.status === 'suspended' && <Badge tone="waiting">Suspended</Badge>}
            {row.tenant.phase !== 'STEADY' && <Badge tone="info">{phaseLabel(row.tenant.phase)}</Badge>}
            <span className="ms-auto">
              <MoneyList amounts={row.valueAtRisk} />
            </span>
          </div>
          <div className="flex items-baseline justify-between gap-3 text-label">
            <StateText tone={healthOf(row.health).tone}>{row.healthReason}</StateText>
            <span className="shrink-0 text-muted">
              {row.openCases} open
              {row.overdueCases > 0 && <span className="font-medium text-risk"> · {row.overdueCases} overdue</span>}
            </span>
          </div>
          {row.openCases > 0 && <AgingBar bare parts={agingParts(row.aging)} label="Open cases by age" />}
        </li>
      ))}
    </ul>
  );
}
