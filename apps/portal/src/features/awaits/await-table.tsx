import { type DataColumn, DataTable, DateTime, DueTime, Link, Money, StateText, useScreen } from '@clearhold/ui';
import type { AwaitRow } from './awaits.ts';

const FROM: Record<AwaitRow['party'], string> = {
  PERSON: 'Nobody yet',
  SUPPLIER: 'The supplier',
  ERP: 'The ERP',
  TIMER: 'The calendar',
};
const whose = ({ whose: name, party }: AwaitRow) => name ?? FROM[party];

// A case about a connection has no invoice.
const nameOf = ({ case: { number, supplierName, invoiceNumber } }: AwaitRow) =>
  [supplierName, invoiceNumber].filter(Boolean).join(' ') || `Case ${number}`;

function Until({ row }: { row: AwaitRow }) {
  if (row.isInDoubt) return <StateText tone="risk">In doubt</StateText>;
  return row.until ? <DueTime due={row.until} short /> : <span className="text-faint">–</span>;
}

const COLUMNS: readonly DataColumn<AwaitRow>[] = [
  {
    id: 'case',
    header: 'Case',
    width: 'minmax(150px, 1.2fr)',
    render: (row) => (
      <Link quiet href={`/cases/${row.case.id}`} className="font-medium">
        <span title={nameOf(row)}>{nameOf(row)}</span>
      </Link>
    ),
  },
  {
    id: 'what',
    header: 'Waits for',
    width: 'minmax(140px, 1.5fr)',
    render: ({ what }) => <span title={what}>{what}</span>,
  },
  {
    id: 'whose',
    header: 'Up to',
    width: 'minmax(100px, 1fr)',
    render: (row) => <span title={whose(row)}>{whose(row)}</span>,
  },
  {
    id: 'since',
    header: 'Since',
    width: '104px',
    from: 'tablet',
    render: ({ since }) => <DateTime value={since} className="text-muted" />,
  },
  { id: 'until', header: 'Until', width: '124px', render: (row) => <Until row={row} /> },
  {
    id: 'amount',
    header: 'At risk',
    width: '120px',
    align: 'end',
    from: 'wide',
    render: ({ case: { amountAtRisk } }) => <Money {...amountAtRisk} />,
  },
];

/** What is waited for in the order given: a table, on a phone a card each. */
export function AwaitTable(props: {
  rows: readonly AwaitRow[];
  active: number;
  onActive: (index: number) => void;
  onOpen: (row: AwaitRow) => void;
}) {
  const { rows, active, onActive, onOpen } = props;
  if (useScreen() === 'phone') return <Cards rows={rows} />;
  return (
    <DataTable
      label="What waits"
      columns={COLUMNS}
      rows={rows}
      rowId={({ id }) => id}
      rowName={nameOf}
      active={active}
      onActive={onActive}
      onOpen={onOpen}
    />
  );
}

function Cards({ rows }: { rows: readonly AwaitRow[] }) {
  return (
    <ul aria-label="What waits">
      {rows.map((row) => (
        <li key={row.id} className="relative flex flex-col gap-1 border-b border-line px-4 py-2.5">
          <Link quiet href={`/cases/${row.case.id}`} className="text-body font-medium after:absolute after:inset-0">
            {nameOf(row)}
          </Link>
          <span className="text-row">{row.what}</span>
          <span className="flex justify-between gap-3 text-label text-muted">
            <span className="min-w-0 truncate">{whose(row)}</span>
            <Until row={row} />
          </span>
        </li>
      ))}
    </ul>
  );
}
