import { PageHeader } from '@clearhold/ui';
import { type ReportBehind, ReportView, Schedules } from '@clearhold/ui/report';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useCan } from '../../lib/session.ts';

const route = getRouteApi('/app/report');

/** What is behind a tenant's line: its own report; what is behind that, its own people see. */
const hrefOf = ({ kind, tenantId }: ReportBehind): string | undefined =>
  kind === 'TENANT' && tenantId ? `/tenants/${tenantId}/report` : undefined;

/** All tenants of the partner in a month or a week. */
export function ReportPage() {
  const { period } = route.useSearch();
  const navigate = useNavigate();
  const withPeriod = (href: string | undefined) =>
    href && period ? `${href}?${new URLSearchParams({ period })}` : href;
  return (
    <div className="flex min-h-full flex-col md:h-full">
      <PageHeader title="Report" meta={<span>All tenants together, and a line for each</span>} />
      <div className="flex min-h-0 flex-1 flex-col md:overflow-y-auto">
        <ReportView
          period={period}
          onPeriod={(next) => void navigate({ to: '/report', search: { period: next }, replace: true })}
          hrefOf={(behind) => withPeriod(hrefOf(behind))}
          anyDays={false}
          mayExport={useCan('export', 'Report')}
        />
        <Schedules mayPlan={useCan('update', 'Report')} />
      </div>
    </div>
  );
}
