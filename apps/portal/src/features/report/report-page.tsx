import { PageHeader } from '@clearhold/ui';
import { type ReportBehind, type ReportDays, ReportView, Schedules } from '@clearhold/ui/report';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useCan, useIsActing } from '../../lib/session.ts';

const route = getRouteApi('/app/report');

/** What is behind a figure, as the portal shows it. */
export function hrefOf(behind: ReportBehind, days: ReportDays): string | undefined {
  const { kind, code, supplierId, openedFrom, openedTo } = behind;
  const opened = openedTo ? [openedFrom, openedTo] : days;
  const narrowed = new URLSearchParams({
    ...(code && { code: JSON.stringify([code]) }),
    ...(supplierId && { supplier: supplierId }),
    ...(kind === 'OPENED' && { opened: opened.join('/') }),
    ...(kind === 'CLOSED' && { closed: days.join('/') }),
  });
  const search = narrowed.size > 0 ? `?${narrowed}` : '';
  if (kind === 'CASES' || kind === 'OPENED') return `/queue/all${search}`;
  if (kind === 'CLOSED') return `/queue/closed${search}`;
  if (kind === 'OVERDUE') return '/queue/overdue';
  if (kind === 'DOCUMENTS') return '/documents?status=ALL';
  return kind === 'SERVICE' ? '/service' : undefined;
}

/** What came to pass in a period, for whoever answers for it. */
export function ReportPage() {
  const { period } = route.useSearch();
  const navigate = useNavigate();
  const mayExport = useCan('export', 'Report');
  const mayPlan = useCan('update', 'Report');
  const isActing = useIsActing();
  return (
    <>
      <PageHeader title="Report" meta={<span>What came to pass in a month, a week or other days</span>} />
      <ReportView
        period={period}
        onPeriod={(next) => void navigate({ to: '/report', search: { period: next }, replace: true })}
        hrefOf={hrefOf}
        anyDays
        mayExport={mayExport && !isActing}
      />
      {!isActing && <Schedules mayPlan={mayPlan} />}
    </>
  );
}
