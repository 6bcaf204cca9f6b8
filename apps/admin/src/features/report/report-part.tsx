import { ReportView } from '@clearhold/ui/report';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useCan } from '../../lib/session.ts';

const route = getRouteApi('/app/tenants/$tenantId/$tab');

/** One tenant in a month or a week: figures; the cases behind them are for its own people. */
export function ReportPart({ tenantId }: { tenantId: string }) {
  const { period } = route.useSearch();
  const navigate = useNavigate();
  return (
    <ReportView
      scope={tenantId}
      period={period}
      onPeriod={(next) =>
        void navigate({
          to: '/tenants/$tenantId/$tab',
          params: { tenantId, tab: 'report' },
          search: { period: next },
          replace: true,
        })
      }
      hrefOf={({ kind }) => (kind === 'SERVICE' ? `/tenants/${tenantId}/service` : undefined)}
      anyDays={false}
      mayExport={useCan('export', 'Report')}
    />
  );
}
