import { Code, type Column, DateTime, DueTime, GridCell, Link, Money, Person } from '@clearhold/ui';
import { StateMark } from '../../lib/state-mark.tsx';
import type { CaseRow } from './documents.ts';

/** The queue's columns; the currency stands in the head where all rows have the same. */
export function queueColumns(currency: string | undefined, hasUnits: boolean): Column[] {
  return [
    { id: 'state', header: 'State', hideHeader: true, width: '16px' },
    { id: 'number', header: 'Invoice and supplier', width: 'minmax(170px, 1.6fr)' },
    { id: 'what', header: 'What is wrong', width: 'minmax(200px, 2fr)', from: 'tablet' },
    {
      id: 'risk',
      header: currency ? `At risk, ${currency}` : 'At risk',
      width: currency ? '104px' : '132px',
      align: 'end',
      sortable: true,
    },
    { id: 'due', header: 'Due', width: '104px', sortable: true, from: 'tablet' },
    { id: 'why', header: 'Why here', width: 'minmax(110px, 0.8fr)', from: 'wide' },
    ...(hasUnits ? [{ id: 'unit', header: 'Unit', width: 'minmax(104px, 0.5fr)', from: 'wide' as const }] : []),
    { id: 'owner', header: 'Owner', width: '116px', from: 'wide' },
    { id: 'age', header: 'Came', width: '88px', align: 'end', sortable: true, from: 'wide' },
  ];
}

/** The cells of one case. */
export function QueueCells({ row, currency, takenBy }: { row: CaseRow; currency?: string; takenBy?: string }) {
  return (
    <>
      <GridCell column="state">
        <StateMark state={row.state} dueAt={row.dueAt} />
      </GridCell>
      <GridCell column="number">
        <Link quiet href={`/cases/${row.id}`} className="font-medium">
          {row.invoiceNumber || `Case ${row.number}`}
        </Link>{' '}
        <span className="text-muted">{row.supplierName}</span>
      </GridCell>
      <GridCell column="what">
        <span title={row.title} className="flex h-[1.45em] flex-wrap items-baseline gap-x-2 overflow-hidden">
          <span className="max-w-full truncate">{row.title}</span>
          <Code>{row.code}</Code>
        </span>
      </GridCell>
      <GridCell column="risk">
        <Money
          amount={row.amountAtRisk.amount}
          currency={row.amountAtRisk.currency}
          shown={currency ? 'none' : 'code'}
        />
      </GridCell>
      <GridCell column="due">
        <DueTime due={row.dueAt} short />
      </GridCell>
      <GridCell column="why" className="text-muted">
        <span title={row.priority.reason}>{row.priority.reason}</span>
      </GridCell>
      <GridCell column="unit">
        <span title={row.unit?.name}>{row.unit?.name ?? '–'}</span>
      </GridCell>
      <GridCell column="owner">
        {takenBy ? <span>Taken by {takenBy}</span> : <Person name={row.owner?.name} />}
      </GridCell>
      <GridCell column="age" className="text-muted">
        <DateTime value={row.openedAt} />
      </GridCell>
    </>
  );
}
