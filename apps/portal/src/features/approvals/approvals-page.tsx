import {
  Answer,
  ButtonLink,
  type DataColumn,
  DataTable,
  DateTime,
  DueTime,
  EmptyState,
  Link,
  Money,
  PageHeader,
  Sentence,
  SkeletonRows,
  useListKeys,
} from '@clearhold/ui';
import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { ClipboardCheck } from 'lucide-react';
import { useState } from 'react';
import { sumByCurrency } from '../../lib/money.ts';
import { Sums } from '../queue/sums.tsx';
import { type Approval, approvalsQuery } from './documents.ts';

const COLUMNS: DataColumn<Approval>[] = [
  {
    id: 'what',
    header: 'What is asked',
    width: 'minmax(180px, 1.4fr)',
    render: (task) => (
      <>
        <Link quiet href={`/cases/${task.case.id}?do=act`} className="font-medium">
          {task.title}
        </Link>{' '}
        <span className="text-muted">
          <Sentence>{task.case.title}</Sentence>
        </span>
      </>
    ),
  },
  {
    id: 'invoice',
    header: 'Invoice and supplier',
    width: 'minmax(160px, 1fr)',
    from: 'tablet',
    render: (task) => (
      <>
        {task.case.invoiceNumber} <span className="text-muted">{task.case.supplierName}</span>
      </>
    ),
  },
  {
    id: 'amount',
    header: 'Amount',
    width: '132px',
    align: 'end',
    render: (task) => {
      const amount = task.amount ?? task.case.amountAtRisk;
      return <Money amount={amount.amount} currency={amount.currency} />;
    },
  },
  { id: 'due', header: 'Due', width: '132px', from: 'tablet', render: (task) => <DueTime due={task.dueAt} short /> },
  {
    id: 'may',
    header: 'For you',
    width: 'minmax(140px, 1fr)',
    from: 'wide',
    render: (task) => (
      <span className="text-muted" title={task.blockedBecause ?? undefined}>
        <Sentence>
          {task.blockedBecause ?? (task.actingFor ? `For ${task.actingFor}` : task.case.priority.reason)}
        </Sentence>
      </span>
    ),
  },
  {
    id: 'since',
    header: 'Asked',
    width: '92px',
    align: 'end',
    from: 'wide',
    render: (task) => <DateTime value={task.openedAt} className="text-muted" />,
  },
];

/** The approvals that wait for the signed-in person. */
export function ApprovalsPage() {
  const query = useQuery(approvalsQuery);
  const router = useRouter();
  const [active, setActive] = useState(0);
  const rows = query.data ?? [];
  const open = (task: Approval | undefined) => task && router.history.push(`/cases/${task.case.id}?do=act`);
  useListKeys({
    count: rows.length,
    active,
    onActive: setActive,
    onOpen: (row) => open(rows[row]),
    extra: { e: (row) => open(rows[row]) },
  });
  const sums = sumByCurrency(rows.map((task) => task.amount ?? task.case.amountAtRisk));
  return (
    <>
      <PageHeader
        title="Approvals"
        meta={
          query.data ? (
            <>
              <span>{rows.length === 1 ? '1 waits for you' : `${rows.length} wait for you`}</span>
              {rows.length > 0 && <Sums sums={sums} />}
            </>
          ) : (
            <span>&nbsp;</span>
          )
        }
      />
      <Answer query={query} what="Your approvals" loading={<SkeletonRows rows={6} />}>
        {() => (
          <DataTable
            label="Approvals"
            columns={COLUMNS}
            rows={rows}
            rowId={(task) => task.id}
            rowName={(task) => task.case.invoiceNumber}
            active={active}
            onActive={setActive}
            onOpen={open}
            empty={
              <EmptyState
                icon={<ClipboardCheck size={16} aria-hidden />}
                title="No approval waits for you"
                action={<ButtonLink href="/queue/all">Show all open cases</ButtonLink>}
              >
                Releases within your authority come here. Nobody approves what they prepared.
              </EmptyState>
            }
          />
        )}
      </Answer>
    </>
  );
}
