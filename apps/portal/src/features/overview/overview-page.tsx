import {
  AgingBar,
  Answer,
  type DataColumn,
  DataTable,
  DateTime,
  EmptyState,
  formatCount,
  formatQuantity,
  Link,
  Money,
  PageHeader,
  Percent,
  Section,
  Skeleton,
  Sparkbar,
  StatRow,
  StatTile,
  useLocale,
} from '@clearhold/ui';
import { useQuery } from '@tanstack/react-query';
import { ChartNoAxesColumn } from 'lucide-react';
import { Sums } from '../queue/sums.tsx';
import { type Overview, overviewQuery } from './documents.ts';
import { FlowChart } from './flow-chart.tsx';

const TONES = ['good', 'info', 'waiting', 'risk'] as const;

const COLUMNS: DataColumn<Overview['openByType'][number]>[] = [
  {
    id: 'type',
    header: 'Type',
    width: 'minmax(160px, 2fr)',
    render: (type) => (
      <>
        <Link quiet href={`/queue/all?code=${encodeURIComponent(JSON.stringify([type.code]))}`} className="font-medium">
          {type.name}
        </Link>{' '}
        <span className="font-mono text-[0.6875rem] text-muted">{type.code}</span>
      </>
    ),
  },
  { id: 'count', header: 'Open', width: '72px', align: 'end', render: (type) => type.count },
  {
    id: 'risk',
    header: 'At risk',
    width: '136px',
    align: 'end',
    render: (type) => <Money amount={type.amountAtRisk.amount} currency={type.amountAtRisk.currency} />,
  },
  {
    id: 'oldest',
    header: 'Oldest',
    width: '112px',
    align: 'end',
    from: 'tablet',
    render: (type) => (type.oldestOpenedAt ? <DateTime value={type.oldestOpenedAt} className="text-muted" /> : '–'),
  },
];

function hours(text: string | null, locale: string): string {
  if (text === null) return '–';
  const [whole = '0'] = text.split('.');
  const days = Math.floor(Number(whole) / 24);
  const [count, unit] = days >= 2 ? [days, 'day'] : [Number(whole), 'hour'];
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short' }).format(count);
}

function Figures({ data }: { data: Overview }) {
  const { locale, wordsLocale } = useLocale();
  const opened = data.flow.map((day) => day.opened);
  const closed = data.flow.map((day) => day.closed);
  return (
    <StatRow>
      <StatTile
        label="Open cases"
        href="/queue/all"
        value={formatCount(data.openCases, locale)}
        chart={<Sparkbar values={opened} label="Cases opened on each of the last 14 days" />}
        tone={data.overdueCases > 0 ? 'risk' : undefined}
        note={data.overdueCases > 0 ? `${formatCount(data.overdueCases, locale)} overdue` : 'None overdue'}
      />
      <StatTile
        label="Value at risk"
        value={<Sums sums={data.valueAtRisk} />}
        note="In open cases, each invoice once"
      />
      <StatTile
        label="Cycle time, median"
        value={hours(data.cycleTimeHoursMedian, wordsLocale)}
        chart={<Sparkbar values={closed} label="Cases closed on each of the last 14 days" tone="good" />}
        note="From opened to closed"
      />
      <StatTile
        label="Touches a case"
        value={data.touchesMean ? formatQuantity(data.touchesMean, locale) : '–'}
        note="Human actions, mean"
      />
      <StatTile
        label="Documents"
        href="/documents?status=ALL"
        value={formatCount(data.documentsReceived, locale)}
        note={`${formatCount(data.documentsPassed, locale)} passed by themselves`}
      />
      <StatTile
        label="SLA met"
        value={data.slaMetPercent ? <Percent value={data.slaMetPercent} digits={0} /> : '–'}
        note="Closed in time"
      />
    </StatRow>
  );
}

function Intake({ data }: { data: Overview }) {
  const { locale } = useLocale();
  const parts = [
    { label: 'Passed', count: data.documentsPassed, tone: 'good' as const },
    {
      label: 'Stopped',
      count: Math.max(0, data.documentsReceived - data.documentsPassed - data.documentsRejected),
      tone: 'waiting' as const,
    },
    { label: 'Rejected', count: data.documentsRejected, tone: 'risk' as const },
  ];
  return (
    <Section
      title="Documents"
      aside={
        <>
          {formatCount(data.documentsReceived, locale)} received
          {data.exceptionRatePercent && (
            <>
              , <Percent value={data.exceptionRatePercent} /> stopped
            </>
          )}
        </>
      }
    >
      <AgingBar label="Documents received" parts={parts} />
    </Section>
  );
}

/** How the house stands: what waits, how long, at what cost, and whether it flows. */
export function OverviewPage() {
  const query = useQuery(overviewQuery);
  return (
    <>
      <PageHeader title="Overview" meta={<span>From this tenant’s own events, as of now</span>} />
      <Answer query={query} what="The overview" loading={<Skeleton lines={10} className="p-6" />}>
        {(data) => (
          <>
            <Figures data={data} />
            <div className="grid grid-cols-[minmax(0,1fr)] lg:grid-cols-2 lg:divide-x lg:divide-line">
              <div>
                <Section title="How long open cases wait">
                  <AgingBar
                    label="Open cases by days waiting"
                    parts={data.aging.map((bucket, index) => ({
                      ...bucket,
                      label: `${bucket.label}`,
                      tone: TONES[index] ?? 'risk',
                    }))}
                  />
                </Section>
                <Intake data={data} />
              </div>
              <Section title="Flow" aside="Last 14 days">
                <FlowChart flow={data.flow} />
              </Section>
            </div>
            <Section title="Open by type" flush>
              <DataTable
                label="Open cases by type"
                columns={COLUMNS}
                rows={data.openByType}
                rowId={(type) => type.code}
                empty={
                  <EmptyState icon={<ChartNoAxesColumn size={16} aria-hidden />} title="No case is open">
                    Types come here as soon as an invoice stops.
                  </EmptyState>
                }
              />
            </Section>
          </>
        )}
      </Answer>
    </>
  );
}
