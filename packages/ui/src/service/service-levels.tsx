import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import {
  Answer,
  Button,
  type DataColumn,
  DataTable,
  DateTime,
  download,
  EmptyState,
  Money,
  Section,
  Skeleton,
  SkeletonRows,
  useLocale,
  useNow,
} from '../index.ts';
import { AgreementFacts } from './agreement-facts.tsx';
import { type AgreementVersion, agreementsQuery, type ServiceMonth, serviceMonthsQuery } from './documents.ts';
import { MonthDetail } from './month-detail.tsx';
import { monthsCsv } from './months-csv.ts';
import { keptWords, monthName } from './words.ts';

function MonthName({ month }: { month: string }) {
  return <span className="font-medium">{monthName(month, useLocale().locale)}</span>;
}

const COLUMNS: readonly DataColumn<ServiceMonth>[] = [
  { id: 'month', header: 'Month', width: 'minmax(120px, 1fr)', render: ({ month }) => <MonthName month={month} /> },
  { id: 'state', header: 'State', width: '90px', render: ({ closedAt }) => (closedAt ? 'Closed' : 'Running') },
  { id: 'kept', header: 'Kept', width: '130px', render: ({ objectives }) => keptWords(objectives) },
  {
    id: 'credit',
    header: 'Credit',
    width: '120px',
    align: 'end',
    from: 'tablet',
    render: ({ creditDue }) =>
      creditDue ? <Money amount={creditDue.amount} currency={creditDue.currency} shown="code" /> : '–',
  },
];

/** What is promised to a tenant, and how its months were served. Without a scope: the reader's own tenant. */
export function ServiceLevels(props: {
  scope?: string;
  /** File name and labels. */
  name: string;
  /** Buttons beside the agreement, for whoever may change it. */
  acts?: (versions: readonly AgreementVersion[]) => ReactNode;
  /** Beside a closed month that has an agreement. */
  monthActs?: (month: ServiceMonth) => ReactNode;
  /** Under the month that is shown. */
  below?: (month: ServiceMonth) => ReactNode;
}) {
  const { scope, name, acts } = props;
  const agreements = useQuery(agreementsQuery(scope));
  return (
    <>
      <Section title="Agreement" actions={agreements.data && acts?.(agreements.data)}>
        <Answer query={agreements} what="The agreement" loading={<Skeleton lines={5} />}>
          {(versions) => <Promised versions={versions} name={name} />}
        </Answer>
      </Section>
      <Months {...props} />
    </>
  );
}

/** What is promised; where it was ended, from which month on and why. */
function Promised({ versions, name }: { versions: readonly AgreementVersion[]; name: string }) {
  const { locale } = useLocale();
  const now = useNow();
  const [latest, before] = versions;
  if (!latest) return <p className="text-row text-muted">Nothing is promised to {name}.</p>;
  if (!latest.ended) return <AgreementFacts agreement={latest} />;
  const isOver = latest.from <= now.toISOString().slice(0, 7);
  return (
    <>
      <p className="text-row">
        From {monthName(latest.from, locale)} on nothing is promised to {name}: {latest.reason}{' '}
        <span className="text-muted">
          {latest.setBy}, <DateTime value={latest.setAt} />
        </span>
      </p>
      {!isOver && before && !before.ended && <AgreementFacts agreement={before} />}
    </>
  );
}

function Months({ scope, name, monthActs, below }: Parameters<typeof ServiceLevels>[0]) {
  const { locale } = useLocale();
  const months = useQuery(serviceMonthsQuery(scope));
  const [chosen, setChosen] = useState<string>();
  const rows = months.data ?? [];
  const shown = rows.find(({ month }) => month === chosen) ?? rows[0];
  const save = () => download(`service-levels-${name.toLowerCase().replace(/[^a-z0-9]+/g, '-')}.csv`, monthsCsv(rows));
  const promised = rows.some(({ objectives }) => objectives.length > 0);
  return (
    <>
      <Section
        title="Months"
        flush
        actions={
          promised && (
            <Button size="small" onPress={save}>
              Export as CSV
            </Button>
          )
        }
      >
        <Answer query={months} what="The months" loading={<SkeletonRows rows={3} />}>
          {(list) => (
            <DataTable
              label="Months"
              columns={COLUMNS}
              rows={list}
              rowId={({ month }) => month}
              rowName={({ month }) => monthName(month, locale)}
              onOpen={({ month }) => setChosen(month)}
              empty={
                <EmptyState title="No month was measured yet">The running month comes here within hours.</EmptyState>
              }
            />
          )}
        </Answer>
      </Section>
      {shown && shown.objectives.length > 0 && (
        <Section title={monthName(shown.month, locale)} flush actions={monthActs?.(shown)}>
          <MonthDetail month={shown} />
          {below?.(shown)}
        </Section>
      )}
    </>
  );
}
